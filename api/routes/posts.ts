import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { chooseMastery, usesMastery } from '../../career/career-choices.ts'
import { addPosts, getPost, type ListedPost, listPosts, removePost } from '../../career/posts/post-store.ts'
import { readPost } from '../../career/posts/read-post.ts'
import { readPostSheet } from '../../career/posts/read-post-sheet.ts'
import { decodeText } from '../../ingest/decode-text.ts'
import { checkZip } from '../../ingest/read-zip.ts'
import { AppError } from '../../storage/app-error.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { compareFor } from '../career-match.ts'
import { closeGaps } from '../close-gaps.ts'
import {
  careerChoicesSchema,
  postListSchema,
  postPreviewQuery,
  postRowsSchema,
  postsAddedSchema,
  postsGivenSchema,
  postViewSchema,
} from '../contract/career.ts'
import { hiddenMaterial } from '../hidden-material.ts'
import { openTo } from '../open-to.ts'
import { ownQuestionCount, postQuestions } from '../post-questions.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { emptyAnswer, jsonAnswer } from './responses.ts'

const listRoute = createRoute({
  ...openTo('signed-in'),
  method: 'get',
  path: '/posts',
  summary: 'Posts on offer, the best match for your newest résumé first',
  responses: jsonAnswer(postListSchema),
})
const readRoute = createRoute({
  ...openTo('signed-in'),
  method: 'get',
  path: '/posts/{id}',
  summary: 'A post: what you have of what it asks, why, and what closes each gap',
  request: { params: byId },
  responses: jsonAnswer(postViewSchema),
})
const previewRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'post',
  path: '/posts/preview',
  summary: 'What a sheet of posts (bytes of an XLSX, CSV or JSON) holds, row by row; nothing is stored',
  request: { query: postPreviewQuery },
  responses: jsonAnswer(postRowsSchema),
})
const addRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'post',
  path: '/posts',
  summary: 'Import posts; unlawful conditions in them are kept from candidates',
  request: { body: jsonBody(postsGivenSchema) },
  responses: jsonAnswer(postsAddedSchema),
})
const removeRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'delete',
  path: '/posts/{id}',
  summary: 'Take an imported post off',
  request: { params: byId },
  responses: emptyAnswer,
})
const readChoicesRoute = createRoute({
  ...openTo('signed-in'),
  method: 'get',
  path: '/career-choices',
  summary: 'Whether your learning record counts towards matches',
  responses: jsonAnswer(careerChoicesSchema),
})
const choicesRoute = createRoute({
  ...openTo('signed-in'),
  method: 'put',
  path: '/career-choices',
  summary: 'Let your learning record count towards matches, or take that back',
  request: { body: jsonBody(careerChoicesSchema) },
  responses: jsonAnswer(careerChoicesSchema),
})

/** Posts, how well the viewer fits them by skills alone, and what closes the gaps. */
export function postRoutes(parts: AppParts) {
  const { database, audit, clock } = parts
  const { read, write } = database
  return new OpenAPIHono<AppEnv>()
    .openapi(listRoute, async (context) => {
      const viewer = context.get('viewer')
      const comparison = await compareFor(read, viewer)
      const listed = (await listPosts(read, viewer.access, clock())).map((post) => ({
        post: postView(post),
        match: comparison.match(post),
      }))
      const posts = listed.sort((a, b) => (b.match?.score ?? 0) - (a.match?.score ?? 0))
      return context.json({ resumeId: comparison.resume?.id ?? null, usesMastery: comparison.usesMastery, posts }, 200)
    })
    .openapi(readRoute, async (context) => {
      const viewer = context.get('viewer')
      const post = await getPost(read, viewer.access, context.req.valid('param').id)
      const { resume, match, objectives } = await compareFor(read, viewer)
      const matched = match(post)
      const requirements = matched?.requirements ?? []
      const hidden = await hiddenMaterial(parts, viewer)
      const closing = await closeGaps(read, viewer, requirements, { objectives, hidden })
      const questions = await postQuestions(read, viewer, post, hidden)
      const interview = { by: questions.by, ownQuestions: ownQuestionCount(questions) }
      const resumeId = resume?.id ?? null
      return context.json({ post: postView(post), resumeId, match: matched, closing, interview }, 200)
    })
    .openapi(previewRoute, async (context) => {
      const { type } = context.req.valid('query')
      const bytes = new Uint8Array(await context.req.arrayBuffer())
      const rows = await readPostSheet(await fileOf(bytes, type))
      const read = rows.map(({ line, cells }) => ({
        line,
        title: (cells.title ?? '').slice(0, 200),
        ...readPost(cells),
      }))
      return context.json({ rows: read }, 200)
    })
    .openapi(addRoute, async (context) => {
      const { id: actorId, role } = context.get('viewer')
      const { posts } = context.req.valid('json')
      const added = await write(async (transaction) => {
        const ids = await addPosts(transaction, posts, actorId, clock())
        const unlawful = posts.reduce((sum, post) => sum + post.unlawful.length, 0)
        await audit.append(
          { actorId, role, act: 'posts-imported', detail: { posts: ids.length, unlawful } },
          transaction,
        )
        return ids.length
      })
      return context.json({ added }, 200)
    })
    .openapi(removeRoute, async (context) => {
      const { id: actorId, role } = context.get('viewer')
      const { id } = context.req.valid('param')
      await write(async (transaction) => {
        await removePost(transaction, id)
        await audit.append({ actorId, role, act: 'post-removed', subjectId: id, detail: {} }, transaction)
      })
      return context.body(null, 204)
    })
    .openapi(readChoicesRoute, async (context) =>
      context.json({ usesMastery: await usesMastery(read, context.get('viewer').id) }, 200),
    )
    .openapi(choicesRoute, async (context) => {
      const choice = context.req.valid('json')
      const { id } = context.get('viewer')
      await write((transaction) => chooseMastery(transaction, id, choice.usesMastery, clock()))
      return context.json(choice, 200)
    })
}

function postView({ unlawful, ...post }: ListedPost) {
  const { clauseLabel: _, ...shown } = post
  return { ...shown, hiddenConditions: unlawful.length }
}

async function fileOf(bytes: Uint8Array, type: 'xlsx' | 'csv' | 'json') {
  if (bytes.length === 0) throw new AppError('input-invalid', '文件是空的，请重新选择。')
  if (type === 'json') return { json: decodeText(bytes) }
  if (type === 'csv') return { csv: decodeText(bytes) }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new AppError('input-invalid', '这不是 XLSX 表格，请另存后再导入。')
  await checkZip(bytes)
  return { xlsx: bytes }
}
