import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { improveWording } from '../../agents/career/improve-wording.ts'
import { guardedTask } from '../../agents/guarded-task.ts'
import { jsonResume } from '../../career/resume/json-resume.ts'
import { parseResume } from '../../career/resume/parse-resume.ts'
import { type ProtectedKind, protectedKinds } from '../../career/resume/protected-attributes.ts'
import type { Resume } from '../../career/resume/resume.ts'
import { withEntry, withoutEntry, withValue } from '../../career/resume/resume-entries.ts'
import { fieldAt } from '../../career/resume/resume-field.ts'
import { textLines } from '../../career/resume/resume-lines.ts'
import { resumeOfForm } from '../../career/resume/resume-of-form.ts'
import { addResume, changeResume, getResume, listResumes, removeResume } from '../../career/resume/resume-store.ts'
import { findSkill } from '../../career/skills/skills.ts'
import { mediaTypes, writeExport } from '../../exports/write-export.ts'
import { rosterNames } from '../../identity/roster-names.ts'
import { AppError } from '../../storage/app-error.ts'
import { newId } from '../../storage/new-id.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import {
  entryQuery,
  evidenceGivenSchema,
  fieldChangeSchema,
  newEntrySchema,
  resumeExportQuery,
  resumeFileQuery,
  resumeFormSchema,
  resumeListSchema,
  resumeViewSchema,
  wordingSchema,
  wordingWishSchema,
} from '../contract/career.ts'
import { sendFile } from '../file-answer.ts'
import { locksOn } from '../locks-on.ts'
import { modelFor } from '../model-for.ts'
import { openTo } from '../open-to.ts'
import { readResumeFile } from '../read-resume-file.ts'
import { resumeDocument } from '../resume-document.ts'
import { resumeLineView, resumeView } from '../resume-view.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { emptyAnswer, fileAnswer, jsonAnswer } from './responses.ts'

const agent = 'career-coach'

const listRoute = createRoute({
  ...openTo('signed-in'),
  method: 'get',
  path: '/resumes',
  summary: 'Your résumés, the one changed last first',
  responses: jsonAnswer(resumeListSchema),
})
const fileRoute = createRoute({
  ...openTo('signed-in'),
  method: 'post',
  path: '/resumes/file',
  summary: 'Read a résumé from the bytes of a DOCX, PDF or text file',
  request: { query: resumeFileQuery },
  responses: jsonAnswer(resumeViewSchema),
})
const formRoute = createRoute({
  ...openTo('signed-in'),
  method: 'post',
  path: '/resumes',
  summary: 'Write a résumé into the form, or paste one',
  request: { body: jsonBody(resumeFormSchema) },
  responses: jsonAnswer(resumeViewSchema),
})
const readRoute = createRoute({
  ...openTo('signed-in'),
  method: 'get',
  path: '/resumes/{id}',
  summary: 'A résumé: each field with its line, and what could be better',
  request: { params: byId },
  responses: jsonAnswer(resumeViewSchema),
})
const fieldRoute = createRoute({
  ...openTo('signed-in'),
  method: 'put',
  path: '/resumes/{id}/field',
  summary: 'Change one field, or fill an empty one, as its owner says it should read',
  request: { params: byId, body: jsonBody(fieldChangeSchema) },
  responses: jsonAnswer(resumeViewSchema),
})
const addEntryRoute = createRoute({
  ...openTo('signed-in'),
  method: 'post',
  path: '/resumes/{id}/entries',
  summary: 'Add an entry to a section, or a value to a list',
  request: { params: byId, body: jsonBody(newEntrySchema) },
  responses: jsonAnswer(resumeViewSchema),
})
const removeEntryRoute = createRoute({
  ...openTo('signed-in'),
  method: 'delete',
  path: '/resumes/{id}/entries',
  summary: 'Take out an entry, a value of a list, or an optional field; the lines of the file stay',
  request: { params: byId, query: entryQuery },
  responses: jsonAnswer(resumeViewSchema),
})
const evidenceRoute = createRoute({
  ...openTo('signed-in'),
  method: 'post',
  path: '/resumes/{id}/evidence',
  summary: 'Give evidence for a skill: what was done, how often, who can confirm it',
  request: { params: byId, body: jsonBody(evidenceGivenSchema) },
  responses: jsonAnswer(resumeViewSchema),
})
const wordingRoute = createRoute({
  ...openTo('signed-in'),
  method: 'post',
  path: '/resumes/{id}/wording',
  summary: 'Better words for one field; nothing is changed until its owner takes them',
  request: { params: byId, body: jsonBody(wordingWishSchema) },
  responses: jsonAnswer(wordingSchema),
})
const removeRoute = createRoute({
  ...openTo('signed-in'),
  method: 'delete',
  path: '/resumes/{id}',
  summary: 'Delete a résumé for good',
  request: { params: byId },
  responses: emptyAnswer,
})
const exportRoute = createRoute({
  ...openTo('signed-in'),
  method: 'get',
  path: '/resumes/{id}/export',
  summary: 'A résumé as Word, PDF, Markdown or JSON Resume',
  request: { params: byId, query: resumeExportQuery },
  responses: fileAnswer([...Object.values(mediaTypes), 'application/json']),
})

/** Résumés: private to their owner, never in the library. */
export function resumeRoutes(parts: AppParts) {
  const { database, audit, clock } = parts
  const { read, write } = database
  return new OpenAPIHono<AppEnv>()
    .openapi(listRoute, async (context) => {
      const resumes = await listResumes(read, context.get('viewer').id)
      return context.json({ resumes: resumes.map(resumeLineView) }, 200)
    })
    .openapi(fileRoute, async (context) => {
      const { id: ownerId } = context.get('viewer')
      const { name: fileName } = context.req.valid('query')
      const bytes = new Uint8Array(await context.req.arrayBuffer())
      const lines = await readResumeFile(bytes, fileName, context.req.raw.signal)
      const resume = { ownerId, fileName, lines, content: parseResume(lines) }
      return context.json(resumeView(await write((transaction) => addResume(transaction, resume, clock()))), 200)
    })
    .openapi(formRoute, async (context) => {
      const { id: ownerId } = context.get('viewer')
      const { pasted, ...form } = context.req.valid('json')
      const lines = pasted === undefined ? [] : textLines(pasted)
      if (lines.length === 0 && Object.values(form).every((value) => (value ?? '') === '')) {
        throw new AppError('input-invalid', '还什么都没有填，请至少填写一项。')
      }
      const content = lines.length > 0 ? parseResume(lines) : resumeOfForm(form)
      const resume = { ownerId, fileName: null, lines, content }
      return context.json(resumeView(await write((transaction) => addResume(transaction, resume, clock()))), 200)
    })
    .openapi(readRoute, async (context) => {
      const { id } = context.req.valid('param')
      return context.json(resumeView(await getResume(read, context.get('viewer').id, id)), 200)
    })
    .openapi(fieldRoute, async (context) => {
      const place = { ownerId: context.get('viewer').id, id: context.req.valid('param').id }
      const { path, value, seen } = context.req.valid('json')
      return context.json(await changed(place, seen, (content) => withValue(content, path, value)), 200)
    })
    .openapi(addEntryRoute, async (context) => {
      const place = { ownerId: context.get('viewer').id, id: context.req.valid('param').id }
      const { seen, ...entry } = context.req.valid('json')
      return context.json(await changed(place, seen, (content) => withEntry(content, entry)), 200)
    })
    .openapi(removeEntryRoute, async (context) => {
      const place = { ownerId: context.get('viewer').id, id: context.req.valid('param').id }
      const { path, seen } = context.req.valid('query')
      return context.json(await changed(place, seen, (content) => withoutEntry(content, path)), 200)
    })
    .openapi(evidenceRoute, async (context) => {
      const viewer = context.get('viewer')
      const place = { ownerId: viewer.id, id: context.req.valid('param').id }
      const { skillId, text } = context.req.valid('json')
      await getResume(read, place.ownerId, place.id)
      if (!findSkill(skillId)) throw new AppError('not-found', '没有这项技能，请刷新页面后重试。')
      const outcome = await guardedTask(parts, {
        ...(await guards(context.get('viewer'), context.req.raw.signal)),
        written: text,
        work: async () => ({ result: null, text: '', clauseIds: [], model: 'quotation', prompt: null }),
      })
      if (!outcome.done) throw new AppError('input-invalid', outcome.reply)
      const changed = await write(async (transaction) => {
        const { evidence } = await getResume(transaction, place.ownerId, place.id)
        const others = evidence.filter((one) => one.skillId !== skillId)
        const given = { skillId, text, at: clock().toISOString() }
        return await changeResume(transaction, place, { evidence: [...others, given] }, clock())
      })
      return context.json(resumeView(changed), 200)
    })
    .openapi(wordingRoute, async (context) => {
      const viewer = context.get('viewer')
      const { path, wish } = context.req.valid('json')
      const { content: resume, evidence } = await getResume(read, viewer.id, context.req.valid('param').id)
      const before = fieldAt(resume, path)?.value
      if (before === undefined) throw new AppError('not-found', '简历里没有这一条，它可能已被修改。')
      const model = await modelFor(parts, viewer)
      const task = await guards(viewer, context.req.raw.signal)
      const outcome = await guardedTask(parts, {
        ...task,
        written: wish,
        work: (redacted) =>
          improveWording({
            resume,
            evidence,
            path,
            wish: redacted,
            model,
            signal: task.signal,
            ...(parts.pace ? { pace: parts.pace } : {}),
          }),
      })
      if (!outcome.done) {
        return context.json({ refused: outcome.reply, before, after: null, by: 'rules' as const, note: '' }, 200)
      }
      const { after, by, note } = outcome.result
      return context.json({ refused: null, before, after, by, note }, 200)
    })
    .openapi(removeRoute, async (context) => {
      const { id } = context.req.valid('param')
      await write((transaction) => removeResume(transaction, context.get('viewer').id, id))
      return context.body(null, 204)
    })
    .openapi(exportRoute, async (context) => {
      const { id: actorId, role } = context.get('viewer')
      const { content } = await getResume(read, actorId, context.req.valid('param').id)
      const { format, without } = context.req.valid('query')
      const left = without?.split(',') ?? protectedKinds
      const kinds = new Set(protectedKinds.filter((kind: ProtectedKind) => left.includes(kind)))
      const contentId = newId()
      await audit.append({ actorId, role, act: 'export', subjectId: contentId, detail: { format, of: 'resume' } })
      if (format === 'json') {
        const bytes = Buffer.from(JSON.stringify(jsonResume(content), null, 2))
        return sendFile(context, { bytes, mediaType: 'application/json', name: 'resume.json' }) as never
      }
      const document = resumeDocument(content, { without: kinds, contentId, createdAt: clock() })
      return sendFile(context, await writeExport(document, format)) as never
    })

  /** Changes the résumé that its owner has `seen`; one that has changed since is left as it is. */
  async function changed(
    place: { ownerId: string; id: string },
    seen: string | undefined,
    change: (content: Resume) => Resume,
  ) {
    const kept = await write(async (transaction) => {
      const { content, updatedAt } = await getResume(transaction, place.ownerId, place.id)
      if (seen !== undefined && seen !== updatedAt) {
        throw new AppError('conflict', '这份简历刚在别的窗口里有了变化，请刷新后再改。')
      }
      return await changeResume(transaction, place, { content: change(content) }, clock())
    })
    return resumeView(kept)
  }

  async function guards(viewer: AppEnv['Variables']['viewer'], signal: AbortSignal) {
    return {
      actorId: viewer.id,
      role: viewer.role,
      agent,
      locks: await locksOn(parts, viewer),
      knownNames: await rosterNames(read),
      signal,
    }
  }
}
