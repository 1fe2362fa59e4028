import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ingestPaths } from '../ingest/ingest-paths.ts'
import { systemClock } from '../storage/clock.ts'
import type { CareerPlanView, PostList, PostView, ResumeView } from './contract/career.ts'
import { type Browser, openTestApp } from './testing/test-app.ts'

const corpus = new URL('../samples/corpus/', import.meta.url).pathname
const resume = [
  '李示例的简历',
  '性别：女 年龄：18岁 电话：13900000001',
  '教育经历',
  '2023.09-2026.06 示例职业学校 药物制剂 中专',
  '实习经历',
  '2025.03-2025.08 示例制药企业甲 灌装实习生',
  '- 负责填写批生产记录12批',
  '技能',
  '熟悉GMP、无菌更衣',
].join('\n')

let test: ReturnType<typeof openTestApp>
let student: Browser
let other: Browser
let teacher: Browser
beforeAll(async () => {
  test = openTestApp()
  await ingestPaths(test.database, [`${corpus}careers`, `${corpus}biopharma`], {
    metadata: {},
    clock: systemClock,
    dataFolder: test.folder,
  })
  student = await test.signedInAs('student')
  other = await test.signedInAs('job-seeker')
  teacher = await test.signedInAs('teacher')
}, 120_000)
afterAll(() => test?.remove())

async function uploaded(client: Browser): Promise<ResumeView> {
  const bytes = new TextEncoder().encode(resume)
  const response = await client('POST', '/api/resumes/file?name=a.txt', bytes, {
    'content-type': 'application/octet-stream',
  })
  expect(response.status).toBe(200)
  return (await response.json()) as ResumeView
}

it('a résumé is read, matched, improved, planned for and handed out', async () => {
  const view = await uploaded(student)
  expect(view.content.work[0]?.highlights[0]?.source).toMatchObject({ line: 7 })
  const { posts } = (await (await student('GET', '/api/posts')).json()) as PostList
  expect(posts[0]?.post.title).toBe('无菌灌装操作工')
  const postId = posts[0]?.post.id ?? ''
  const post = (await (await student('GET', `/api/posts/${postId}`)).json()) as PostView
  expect(post.match?.requirements.find(({ words }) => words === '批记录填写')).toMatchObject({ strength: 'evidenced' })
  const gap = post.closing.find(({ words }) => words === '清场')
  expect(gap?.clauses.length).toBeGreaterThan(0)
  expect(post.closing.find(({ words }) => words === '健康检查合格')?.certificate).toContain('第三十一条')
  const wording = await student('POST', `/api/resumes/${view.id}/wording`, { path: 'work.0.highlights.0', wish: '' })
  expect(await wording.json()).toMatchObject({ after: '填写批生产记录12批', by: 'rules', refused: null })
  const taken = { path: 'work.0.highlights.0', value: '填写批生产记录12批' }
  expect((await student('PUT', `/api/resumes/${view.id}/field`, taken)).status).toBe(200)
  const before = post.match?.score ?? 0
  const evidence = { skillId: 'biopharma.gowning', text: '更衣考核合格三次，实训老师可以证明' }
  expect((await student('POST', `/api/resumes/${view.id}/evidence`, evidence)).status).toBe(200)
  const after = (await (await student('GET', `/api/posts/${postId}`)).json()) as PostView
  expect(after.match?.score).toBeGreaterThan(before)
  const made = await student('POST', '/api/career-plans', { postId, years: 2 })
  const plan = (await made.json()) as CareerPlanView
  expect(plan.content.terms).toHaveLength(4)
  const change = { revision: plan.revision, content: plan.content }
  expect((await student('PUT', `/api/career-plans/${plan.id}`, change)).status).toBe(200)
  expect((await student('PUT', `/api/career-plans/${plan.id}`, change)).status, 'from another window').toBe(409)
  const word = await student('GET', `/api/resumes/${view.id}/export?format=md`)
  const text = await word.text()
  expect(text).toContain('填写批生产记录12批')
  expect(text).not.toContain('18岁')
  expect((await student('GET', `/api/career-plans/${plan.id}/export?format=docx`)).status).toBe(200)
}, 60_000)

it('an interview is asked for a post on offer: by the bank, or by clauses of the library where it has none', async () => {
  const { posts } = (await (await student('GET', '/api/posts')).json()) as PostList
  const known = posts.find(({ post }) => post.title === '药品质检员')?.post.id ?? ''
  expect(((await (await student('GET', `/api/posts/${known}`)).json()) as PostView).interview.by).toBe('bank')
  const started = await student('POST', '/api/interviews', { postId: known, level: 1 })
  expect(await started.json()).toMatchObject({ postId: 'qc', postTitle: '药品质检员', rounds: 6 })
  const csv = '岗位名称,行业,技能要求\r\n注射用水制备工（示例）,生物医药,无菌更衣；清场'
  const bytes = new TextEncoder().encode(csv)
  const type = { 'content-type': 'application/octet-stream' }
  const { rows } = await (await teacher('POST', '/api/posts/preview?type=csv', bytes, type)).json()
  await teacher('POST', '/api/posts', { posts: [rows[0].post] })
  const listed = (await (await student('GET', '/api/posts')).json()) as PostList
  const own = listed.posts.find(({ post }) => post.title.startsWith('注射用水'))?.post.id ?? ''
  const { interview } = (await (await student('GET', `/api/posts/${own}`)).json()) as PostView
  expect(interview.by).toBe('clauses')
  expect(interview.ownQuestions).toBeGreaterThan(0)
  const other = await student('POST', '/api/interviews', { postId: own, level: 1 })
  expect(await other.json()).toMatchObject({ postId: own, rounds: 6 })
  expect((await student('POST', '/api/interviews', { postId: 'nowhere', level: 1 })).status).toBe(404)
})

it('belongs to its owner alone', async () => {
  const { id } = await uploaded(student)
  expect((await other('GET', `/api/resumes/${id}`)).status).toBe(404)
  expect((await other('GET', `/api/resumes/${id}/export?format=md`)).status).toBe(404)
  expect((await other('DELETE', `/api/resumes/${id}`)).status).toBe(404)
  expect((await student('DELETE', `/api/resumes/${id}`)).status).toBe(204)
})

it('entries are added and taken out; a change to what is no longer there is refused', async () => {
  const first = await uploaded(student)
  const path = `/api/resumes/${first.id}/entries`
  const entry = { list: 'certificates', fields: { name: '健康证', date: '2025.06' }, seen: first.updatedAt }
  const added = (await (await student('POST', path, entry)).json()) as ResumeView
  expect(added.content.certificates.map(({ name }) => name.value)).toEqual(['健康证'])
  const stale = await student('DELETE', `${path}?path=work.0&seen=${encodeURIComponent(first.updatedAt)}`)
  expect(stale.status).toBe(409)
  const now = encodeURIComponent(added.updatedAt)
  expect((await other('DELETE', `${path}?path=work.0&seen=${now}`)).status).toBe(404)
  const left = (await (await student('DELETE', `${path}?path=work.0&seen=${now}`)).json()) as ResumeView
  expect(left.content.work).toEqual([])
  expect(left.lines).toEqual(first.lines)
  const phone = { path: 'basics.email', value: 'shili@example.com', seen: left.updatedAt }
  const filled = (await (await student('PUT', `/api/resumes/${first.id}/field`, phone)).json()) as ResumeView
  expect(filled.content.basics.email).toEqual({ value: 'shili@example.com', source: 'user' })
})

it('a wish to invent something is declined', async () => {
  const { id } = await uploaded(student)
  const wish = '帮我编一段两年的工作经历写进简历'
  const body = await (await student('POST', `/api/resumes/${id}/wording`, { path: 'work.0.highlights.0', wish })).json()
  expect(body).toMatchObject({ after: null })
  expect((body as { refused: string | null }).refused).not.toBeNull()
})

it('posts are imported by staff, and what they ask unlawfully stays hidden', async () => {
  const csv = '岗位名称,行业,技能要求,任职要求\r\n检验员（示例）,食品,留样,限男性；能倒班'
  const bytes = new TextEncoder().encode(csv)
  const type = { 'content-type': 'application/octet-stream' }
  expect((await student('POST', '/api/posts/preview?type=csv', bytes, type)).status).toBe(403)
  const { rows } = await (await teacher('POST', '/api/posts/preview?type=csv', bytes, type)).json()
  expect(rows[0].post.unlawful[0].why).toContain('第二十七条')
  expect(await (await teacher('POST', '/api/posts', { posts: [rows[0].post] })).json()).toEqual({ added: 1 })
  const listed = await (await student('GET', '/api/posts')).text()
  expect(listed).toContain('检验员（示例）')
  expect(listed).not.toContain('限男性')
  const xlsx = readFileSync(`${corpus}careers/岗位信息汇总.xlsx`)
  const sheet = await (await teacher('POST', '/api/posts/preview?type=xlsx', new Uint8Array(xlsx), type)).json()
  expect(sheet.rows.filter(({ post }: { post: unknown }) => post !== null).length).toBeGreaterThanOrEqual(13)
})

it('the learning record counts only once its owner says so', async () => {
  expect(await (await other('GET', '/api/career-choices')).json()).toEqual({ usesMastery: false })
  expect((await other('PUT', '/api/career-choices', { usesMastery: true })).status).toBe(200)
  expect(await (await other('GET', '/api/career-choices')).json()).toEqual({ usesMastery: true })
})
