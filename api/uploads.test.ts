import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type JobQueue, openJobQueue } from '../ingest/jobs/job-queue.ts'
import { originalsFolder } from '../ingest/jobs/originals.ts'
import { parseFile } from '../ingest/parse-file.ts'
import { listDocuments } from '../knowledge/catalogue.ts'
import { systemClock } from '../storage/clock.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { type JobView, jobListSchema, jobSchema, uploadLimitsSchema } from './contract/jobs.ts'
import { mayWrite } from './may-write.ts'
import { openRoleApp } from './testing/role-app.ts'
import type { Viewer } from './viewer.ts'

const person = (id: string, role: Viewer['role'], classIds: string[] = []): Viewer => ({
  id,
  role,
  guest: false,
  access: { collections: ['public', 'school', ...classIds.map((classId) => `class:${classId}`)] },
  classIds,
})
const teacher = person('teacher-1', 'teacher', ['1'])
const colleague = person('teacher-2', 'teacher', ['2'])
const administrator = person('admin', 'administrator')
const student = person('student', 'student', ['1'])
const rule = '# 更衣规程\n\n第一条 进入洁净区前应当洗手。\n'

describe('uploads', () => {
  let testing: ReturnType<typeof openTemporaryDatabase>
  let dataFolder: string
  let viewer: Viewer
  let app: ReturnType<typeof openRoleApp>
  let queue: JobQueue | null
  beforeEach(() => {
    testing = openTemporaryDatabase()
    dataFolder = mkdtempSync(join(tmpdir(), 'bashan-uploads-'))
    viewer = teacher
    queue = null
    app = openRoleApp(testing.database, { clock: systemClock, viewer: () => viewer, dataFolder })
  })
  afterEach(async () => {
    await queue?.close()
    testing.remove()
    rmSync(dataFolder, { recursive: true })
  })

  const startQueue = () => {
    queue = openJobQueue({
      database: testing.database,
      clock: systemClock,
      originals: originalsFolder(dataFolder),
      reader: { read: parseFile, close: () => undefined },
      fetchFile: () => Promise.reject(new Error('no network in this test')),
    })
  }
  const upload = (name: string, content: BlobPart, fields: Record<string, string> = { collection: 'school' }) => {
    const form = new FormData()
    form.append('file', new File([content], name))
    for (const [field, value] of Object.entries(fields)) form.append(field, value)
    return app.request('/uploads', { method: 'POST', body: form })
  }
  const uploaded = async (...parts: Parameters<typeof upload>) => {
    const response = await upload(...parts)
    expect(response.status).toBe(202)
    return jobSchema.parse(await response.json())
  }
  const send = (method: string, path: string, body?: unknown) =>
    app.request(path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
  const jobs = async () => jobListSchema.parse(await (await send('GET', '/jobs')).json()).jobs
  const over = (job: JobView) =>
    expect
      .poll(async () => (await jobs()).find(({ id }) => id === job.id)?.stage, { timeout: 10_000 })
      .toMatch(/done|failed/)
  const kept = () => {
    try {
      return readdirSync(originalsFolder(dataFolder))
    } catch {
      return []
    }
  }

  it('take a file into the library, with what was said of it', async () => {
    startQueue()
    const job = await uploaded('规程.md', rule, {
      collection: 'class:1',
      metadata: JSON.stringify({ title: '更衣规程（示例）', edition: '第2版' }),
    })
    expect(job).toMatchObject({ stage: 'queued', name: '规程.md', mine: true, actions: ['pause', 'cancel'] })
    await over(job)
    expect((await jobs())[0]).toMatchObject({ stage: 'done', outcome: 'added', clauses: 1, message: null })
    const [document] = await listDocuments(testing.database.read, 'everything')
    expect(document).toMatchObject({ title: '更衣规程（示例）', edition: '第2版', collection: 'class:1' })
    expect(kept()).toEqual([`${document?.contentSha256}.md`])
  })

  it('of the same name are a new version, of the same content the same document, of another person another one', async () => {
    startQueue()
    for (const [content, by] of [
      [rule, teacher],
      [rule, teacher],
      [`${rule}\n第二条 不得佩戴手表。\n`, teacher],
      [`${rule}\n第二条 不得佩戴耳环。\n`, colleague],
    ] as const) {
      viewer = by
      await over(await uploaded('规程.md', content))
    }
    viewer = administrator
    expect((await jobs()).map(({ outcome }) => outcome)).toEqual(['added', 'replaced', 'unchanged', 'added'])
    expect(await listDocuments(testing.database.read, 'everything')).toHaveLength(2)
  })

  it('keep nothing of what a file claims for itself: neither its collection nor what it replaces', async () => {
    startQueue()
    viewer = administrator
    await over(await uploaded('药品管理法.md', rule, { collection: 'public' }))
    viewer = teacher
    await over(
      await uploaded('假.md', `---\ncollection: public\nsupersedes: 更衣规程\n---\n${rule}`, { collection: 'class:1' }),
    )
    const stored = await listDocuments(testing.database.read, 'everything')
    expect(stored.map(({ collection, status }) => [collection, status]).sort()).toEqual([
      ['class:1', 'in-force'],
      ['public', 'in-force'],
    ])
  })

  it('name a file that can not be read, with the reason', async () => {
    startQueue()
    const job = await uploaded('空.md', ' \n')
    await over(job)
    expect((await jobs())[0]).toMatchObject({ stage: 'failed', actions: ['retry', 'dismiss'] })
    expect((await jobs())[0]?.message).toMatch(/\p{Script=Han}.*。$/u)
  })

  it.each([
    ['too large', () => upload('大.txt', new Uint8Array(20 * 1024 * 1024 + 1)), 413],
    ['of no format that is read', () => upload('程序.exe', 'MZ'), 415],
    [
      'of another content than their name says',
      () => upload('图.pdf', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])),
      415,
    ],
    ['without a file', () => app.request('/uploads', { method: 'POST', body: new FormData() }), 422],
    ['that are no form', () => send('POST', '/uploads', {}), 422],
    ['without a collection', () => upload('规程.md', rule, {}), 422],
    ['with wrong metadata', () => upload('规程.md', rule, { collection: 'school', metadata: '{"kind":"novel"}' }), 422],
    ['into the public collection, by a teacher', () => upload('规程.md', rule, { collection: 'public' }), 403],
    ['into another class', () => upload('规程.md', rule, { collection: 'class:2' }), 403],
    ['into what is confidential', () => upload('规程.md', rule, { collection: 'enterprise:a' }), 403],
    [
      'in place of a document that is not there',
      () => upload('规程.md', rule, { collection: 'school', metadata: '{"supersedesId":"none"}' }),
      404,
    ],
  ])('that are %s are refused in one sentence', async (_, attempt, status) => {
    const response = await attempt()
    expect(response.status).toBe(status)
    expect(((await response.json()) as { title: string }).title).toMatch(/\p{Script=Han}.*。$/u)
    expect(await jobs()).toEqual([])
    expect(kept().filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('never make a path of a file name', async () => {
    for (const name of [
      '../../etc/规程.md',
      '/etc/规程.md',
      '..\\..\\规程.md',
      `${'长'.repeat(300)}.md`,
      '\u202e规程.md',
    ]) {
      const job = await uploaded(name, rule)
      expect(job.name).toMatch(/^[^/\\\u202e]{1,200}$/)
    }
    expect(kept()).toHaveLength(1)
  })

  it('are told apart beforehand: what may be read, and how large it may be', async () => {
    const { extensions, fileBytes } = uploadLimitsSchema.parse(await (await send('GET', '/uploads')).json())
    expect(extensions).toEqual(expect.arrayContaining(['.pdf', '.docx', '.png']))
    expect(fileBytes).toBe(20 * 1024 * 1024)
  })

  it('are refused to those who may not write', async () => {
    viewer = student
    expect((await upload('规程.md', rule)).status).toBe(403)
    viewer = { ...student, guest: true }
    expect((await upload('规程.md', rule)).status).toBe(401)
    expect(mayWrite({ ...teacher, guest: true }, 'school')).toBe(false)
    expect(mayWrite(administrator, 'enterprise:a')).toBe(true)
  })

  it('stop at the quota of a day', async () => {
    for (let index = 0; index < 200; index++) await uploaded(`${index}.md`, rule)
    const response = await upload('201.md', rule)
    expect(response.status).toBe(429)
    viewer = colleague
    await uploaded('1.md', rule)
  })
})
