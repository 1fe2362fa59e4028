import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { answerInterview, finishInterview, type InterviewActor } from '../../agents/interview/answer-interview.ts'
import {
  changeInterview,
  createInterview,
  deleteInterview,
  getInterview,
  listInterviews,
  type StoredInterview,
} from '../../agents/interview/interviews.ts'
import { planFor } from '../../agents/interview/start-interview.ts'
import type { LockedMaterialOf } from '../../agents/locked-material.ts'
import { findInterviewPost, interviewPosts } from '../../career/interview/interview-posts.ts'
import { getPost } from '../../career/posts/post-store.ts'
import { metadataOf } from '../../exports/export-document.ts'
import { provider } from '../../exports/provider.ts'
import { mediaTypes, writeExport } from '../../exports/write-export.ts'
import { rosterNames } from '../../identity/roster-names.ts'
import { listDocuments } from '../../knowledge/catalogue.ts'
import { AppError } from '../../storage/app-error.ts'
import { newId } from '../../storage/new-id.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import {
  answeredSchema,
  interviewAnswerSchema,
  interviewChoicesSchema,
  interviewExportQuery,
  interviewRowSchema,
  interviewSchema,
  newInterviewSchema,
} from '../contract/interviews.ts'
import { sendFile } from '../file-answer.ts'
import { lockedMaterial, refuseHidden } from '../hidden-material.ts'
import { interviewDocument } from '../interview-document.ts'
import { interviewRow, interviewView, withoutHiddenClauses } from '../interview-view.ts'
import { locksOn } from '../locks-on.ts'
import { modelFor } from '../model-for.ts'
import { openTo } from '../open-to.ts'
import { postQuestions } from '../post-questions.ts'
import type { Viewer } from '../viewer.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { emptyAnswer, fileAnswer, jsonAnswer } from './responses.ts'

const whoPractises = openTo(['student', 'job-seeker'])

const choicesRoute = createRoute({
  ...whoPractises,
  method: 'get',
  path: '/interview-choices',
  summary: 'The posts that may be practised for, and the documents a question may be made from',
  responses: jsonAnswer(interviewChoicesSchema),
})
const listRoute = createRoute({
  ...whoPractises,
  method: 'get',
  path: '/interviews',
  summary: "The reader's own practice interviews, newest first",
  responses: jsonAnswer(z.object({ interviews: z.array(interviewRowSchema) })),
})
const startRoute = createRoute({
  ...whoPractises,
  method: 'post',
  path: '/interviews',
  summary: 'Start a practice interview for a post of the bank, or one on offer, and a level',
  request: { body: jsonBody(newInterviewSchema) },
  responses: jsonAnswer(interviewSchema),
})
const readRoute = createRoute({
  ...whoPractises,
  method: 'get',
  path: '/interviews/{id}',
  summary: "One of the reader's interviews: what was said, and the report once it has ended",
  request: { params: byId },
  responses: jsonAnswer(interviewSchema),
})
const answerRoute = createRoute({
  ...whoPractises,
  method: 'post',
  path: '/interviews/{id}/answers',
  summary: 'Answer the question that waits; a follow-up, the next question or the report comes back',
  request: { params: byId, body: jsonBody(interviewAnswerSchema) },
  responses: jsonAnswer(answeredSchema),
})
const pauseRoute = createRoute({
  ...whoPractises,
  method: 'post',
  path: '/interviews/{id}/pause',
  summary: 'Stop the clock of a running interview',
  request: { params: byId },
  responses: jsonAnswer(interviewSchema),
})
const resumeRoute = createRoute({
  ...whoPractises,
  method: 'post',
  path: '/interviews/{id}/resume',
  summary: 'Go on with a paused interview',
  request: { params: byId },
  responses: jsonAnswer(interviewSchema),
})
const finishRoute = createRoute({
  ...whoPractises,
  method: 'post',
  path: '/interviews/{id}/finish',
  summary: 'End an interview before its last question and get the report',
  request: { params: byId },
  responses: jsonAnswer(interviewSchema),
})
const deleteRoute = createRoute({
  ...whoPractises,
  method: 'delete',
  path: '/interviews/{id}',
  summary: 'Delete an interview with its report',
  request: { params: byId },
  responses: emptyAnswer,
})
const exportRoute = createRoute({
  ...whoPractises,
  method: 'get',
  path: '/interviews/{id}/export',
  summary: "An interview's report as a Word, PDF or Markdown file",
  request: { params: byId, query: interviewExportQuery },
  responses: fileAnswer(Object.values(mediaTypes)),
})

/** Practice interviews; only ever their owner's. */
export function interviewRoutes(parts: AppParts) {
  const { database, audit, clock } = parts
  const { read } = database
  const view = async (viewer: Viewer, id: string) =>
    interviewView(await getInterview(read, viewer.id, id), await lockedMaterial(parts, viewer), clock())
  /** A post of the bank, or one on offer: whose questions are asked, and what it is called. */
  const questionsOf = async (viewer: Viewer, postId: string, hidden: LockedMaterialOf) => {
    const post = findInterviewPost(postId)
    if (post) return { postId, title: post.title, clauses: [] }
    return await postQuestions(read, viewer, await getPost(read, viewer.access, postId), hidden)
  }
  const setStatus = async (interview: StoredInterview, status: 'running' | 'paused') => {
    if (interview.status === 'finished') throw new AppError('conflict', '这次面试已经结束，请看报告。')
    if (interview.status === status) return
    await database.write((transaction) => changeInterview(transaction, interview, { status }, clock()))
  }
  const actorFor = async (viewer: Viewer, signal: AbortSignal): Promise<InterviewActor> => ({
    id: viewer.id,
    role: viewer.role,
    locks: await locksOn(parts, viewer),
    knownNames: await rosterNames(read),
    model: await modelFor(parts, viewer, 'interviewer'),
    signal,
  })
  return new OpenAPIHono<AppEnv>()
    .openapi(choicesRoute, async (context) => {
      const documents = await listDocuments(read, context.get('viewer').access)
      const usable = documents.filter(
        ({ status, kind }) => status === 'in-force' && (kind === 'company-document' || kind === 'training'),
      )
      return context.json(
        {
          posts: interviewPosts.map((post) => ({ ...post })),
          documents: usable.map(({ id, title, industry }) => ({ id, title, industry })),
        },
        200,
      )
    })
    .openapi(listRoute, async (context) => {
      const rows = await listInterviews(read, context.get('viewer').id)
      return context.json({ interviews: rows.map(interviewRow) }, 200)
    })
    .openapi(startRoute, async (context) => {
      const viewer = context.get('viewer')
      const { postId, level, documentId } = context.req.valid('json')
      const hidden = await lockedMaterial(parts, viewer)
      const asked = await questionsOf(viewer, postId, hidden)
      if (documentId !== null) refuseHidden(hidden, { documentId })
      const { id: ownerId, access } = viewer
      const plan = await planFor(read, { ownerId, access, ...asked, level, documentId, hidden, seed: newId() })
      const start = { ownerId, postId: asked.postId, postTitle: asked.title, level, plan }
      const id = await database.write((transaction) => createInterview(transaction, start, clock()))
      return context.json(await view(viewer, id), 200)
    })
    .openapi(readRoute, async (context) =>
      context.json(await view(context.get('viewer'), context.req.valid('param').id), 200),
    )
    .openapi(answerRoute, async (context) => {
      const viewer = context.get('viewer')
      const { id } = context.req.valid('param')
      const interview = await getInterview(read, viewer.id, id)
      const { text } = context.req.valid('json')
      const actor = await actorFor(viewer, context.req.raw.signal)
      const outcome = await answerInterview(parts, { interview, text, actor })
      const notice = outcome.stored ? null : outcome.reply
      return context.json({ interview: await view(viewer, id), notice }, 200)
    })
    .openapi(pauseRoute, async (context) => {
      const viewer = context.get('viewer')
      const { id } = context.req.valid('param')
      await setStatus(await getInterview(read, viewer.id, id), 'paused')
      return context.json(await view(viewer, id), 200)
    })
    .openapi(resumeRoute, async (context) => {
      const viewer = context.get('viewer')
      const { id } = context.req.valid('param')
      await setStatus(await getInterview(read, viewer.id, id), 'running')
      return context.json(await view(viewer, id), 200)
    })
    .openapi(finishRoute, async (context) => {
      const viewer = context.get('viewer')
      const { id } = context.req.valid('param')
      const interview = await getInterview(read, viewer.id, id)
      await finishInterview(parts, interview, await actorFor(viewer, context.req.raw.signal))
      return context.json(await view(viewer, id), 200)
    })
    .openapi(deleteRoute, async (context) => {
      const { id: ownerId } = context.get('viewer')
      await database.write((transaction) => deleteInterview(transaction, ownerId, context.req.valid('param').id))
      return context.body(null, 204)
    })
    .openapi(exportRoute, async (context) => {
      const viewer = context.get('viewer')
      const { format } = context.req.valid('query')
      const interview = await getInterview(read, viewer.id, context.req.valid('param').id)
      const hidden = await lockedMaterial(parts, viewer)
      const contentId = newId()
      const report = interview.report === null ? null : withoutHiddenClauses(interview.report, hidden)
      const document = interviewDocument(interview, report, { contentId, provider, now: clock() })
      const file = await writeExport(document, format)
      const { ReservedCode1: textHash } = metadataOf(document).AIGC
      const { id: actorId, role } = viewer
      await audit.append({ actorId, role, act: 'export', subjectId: contentId, detail: { format, textHash } })
      return sendFile(context, file) as never
    })
}
