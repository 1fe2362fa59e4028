import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimJob, endJob, enqueueJobs } from '../ingest/jobs/job-store.ts'
import { systemClock } from '../storage/clock.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { jobEventSchemas, jobListSchema, jobSchema } from './contract/jobs.ts'
import { openRoleApp } from './testing/role-app.ts'
import type { Viewer } from './viewer.ts'

const person = (id: string, role: Viewer['role']): Viewer => ({
  id,
  role,
  guest: false,
  access: { collections: ['public', 'school'] },
  classIds: [],
})
const teacher = person('teacher-1', 'teacher')
const colleague = person('teacher-2', 'teacher')
const administrator = person('admin', 'administrator')

describe('jobs', () => {
  let testing: ReturnType<typeof openTemporaryDatabase>
  let viewer: Viewer
  let app: ReturnType<typeof openRoleApp>
  beforeEach(() => {
    testing = openTemporaryDatabase()
    viewer = teacher
    app = openRoleApp(testing.database, { clock: systemClock, viewer: () => viewer, dataFolder: testing.folder })
  })
  afterEach(() => testing.remove())

  const enqueue = async (name: string, ownerId: string | null) => {
    const source = { sourceKind: 'file', sourceUri: `/secret/${name}`, name, collection: 'school' } as const
    const [job] = await testing.database.write((transaction) =>
      enqueueJobs(transaction, [{ ...source, ownerId, given: {}, manifest: {} }], new Date()),
    )
    return job?.id ?? ''
  }
  const fail = async () => {
    const job = await claimJob(testing.database, new Date())
    if (!job) throw new Error('no job')
    await testing.database.write((transaction) =>
      endJob(transaction, job, { stage: 'failed', message: '文件是空的。' }, new Date()),
    )
  }
  const send = (method: string, path: string) => app.request(path, { method })
  const act = async (id: string, action: string) => {
    const response = await send('POST', `/jobs/${id}/${action}`)
    return response.status === 200 ? jobSchema.parse(await response.json()).stage : response.status
  }
  const listed = async () => jobListSchema.parse(await (await send('GET', '/jobs')).json()).jobs.map(({ name }) => name)

  it('are paused, resumed, cancelled and tried again, and nothing else than fits their stage', async () => {
    const id = await enqueue('a.md', teacher.id)
    expect(await act(id, 'retry')).toBe(409)
    expect(await act(id, 'pause')).toBe('paused')
    expect(await act(id, 'pause')).toBe(409)
    expect(await act(id, 'resume')).toBe('queued')
    expect(await act(id, 'cancel')).toBe('cancelled')
    expect(await act(id, 'resume')).toBe(409)
    expect(await act(id, 'retry')).toBe('queued')
    expect((await send('DELETE', `/jobs/${id}`)).status).toBe(409)
    await fail()
    expect((await send('DELETE', `/jobs/${id}`)).status).toBe(204)
    expect(await listed()).toEqual([])
  })

  it('are shown to who asked for them and to administrators, without a path of the server', async () => {
    const id = await enqueue('a.md', teacher.id)
    await enqueue('b.md', null)
    expect(await listed()).toEqual(['a.md'])
    expect(await (await send('GET', `/jobs/${id}`)).text()).not.toContain('/secret')
    viewer = administrator
    expect(await listed()).toEqual(['b.md', 'a.md'])
    expect(await act(id, 'pause')).toBe('paused')
  })

  it('show and give nothing of themselves to a colleague', async () => {
    const id = await enqueue('a.md', teacher.id)
    viewer = colleague
    expect(await listed()).toEqual([])
    const calls = [
      ['GET', ''],
      ['DELETE', ''],
      ['POST', '/pause'],
      ['POST', '/resume'],
      ['POST', '/cancel'],
      ['POST', '/retry'],
    ] as const
    for (const [method, action] of calls) expect((await send(method, `/jobs/${id}${action}`)).status).toBe(404)
    viewer = teacher
    expect(await act(id, 'pause')).toBe('paused')
  })

  it('tell of themselves as they go on, to nobody else', async () => {
    const id = await enqueue('a.md', teacher.id)
    const response = await send('GET', '/jobs/events')
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    const readUntil = async (end: () => boolean) => {
      while (!end()) text += (await reader?.read())?.value ?? ''
    }
    await readUntil(() => text.includes('\n\n'))
    expect(jobEventSchemas.jobs.parse(dataOf(text, 'jobs')).jobs).toHaveLength(1)
    await enqueue('b.md', colleague.id)
    await act(id, 'pause')
    await readUntil(() => /event: job\n[^\n]*paused/.test(text))
    expect(jobEventSchemas.job.parse(dataOf(text, 'job'))).toMatchObject({ id, stage: 'paused' })
    expect(text).not.toContain('b.md')
    await reader?.cancel()
  })
})

function dataOf(text: string, event: string): unknown {
  return JSON.parse(new RegExp(`event: ${event}\ndata: (.*)`).exec(text)?.[1] ?? 'null')
}
