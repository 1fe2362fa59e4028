import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '../identity/role.ts'
import { type JobQueue, openJobQueue } from '../ingest/jobs/job-queue.ts'
import { originalsFolder } from '../ingest/jobs/originals.ts'
import { parseFile } from '../ingest/parse-file.ts'
import { textPdf } from '../ingest/pdf-fixture.ts'
import { listClauses, listDocuments } from '../knowledge/catalogue.ts'
import { readableCollections } from '../knowledge/collections.ts'
import { systemClock } from '../storage/clock.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { jobSchema } from './contract/jobs.ts'
import { documentOutlineSchema, seenSchema } from './contract/library.ts'
import { openRoleApp } from './testing/role-app.ts'
import type { Viewer } from './viewer.ts'

const pdf = new Uint8Array(
  textPdf([
    [
      { text: '1 Scope', y: 700 },
      { text: 'Hands are washed for 20 seconds before work begins.', y: 670 },
    ],
    [
      { text: '2 Records', y: 600 },
      { text: 'Records are kept for three years after the batch is sold.', y: 570 },
    ],
  ]),
)

describe('the file of a document', () => {
  let testing: ReturnType<typeof openTemporaryDatabase>
  let dataFolder: string
  let viewer: Viewer
  let app: ReturnType<typeof openRoleApp>
  let queue: JobQueue
  let id: string
  beforeEach(async () => {
    testing = openTemporaryDatabase()
    dataFolder = mkdtempSync(join(tmpdir(), 'bashan-originals-'))
    app = openRoleApp(testing.database, { clock: systemClock, viewer: () => viewer, dataFolder })
    queue = openJobQueue({
      database: testing.database,
      clock: systemClock,
      originals: originalsFolder(dataFolder),
      reader: { read: parseFile, close: () => undefined },
      fetchFile: () => Promise.reject(new Error('no network in this test')),
    })
    await as('administrator')
    id = await upload('enterprise:a')
    await as('administrator')
    await app.request('/collections/enterprise:a/grants/administrator', { method: 'PUT' })
    await as('administrator')
  })
  afterEach(async () => {
    await queue.close()
    testing.remove()
    rmSync(dataFolder, { recursive: true })
  })

  async function as(role: Role) {
    const reader = { userId: role, role, classIds: [], guest: false }
    const collections = await readableCollections(testing.database.read, reader)
    viewer = { id: role, role, guest: false, classIds: [], access: { collections } }
  }
  async function upload(collection: string): Promise<string> {
    const form = new FormData()
    form.append('file', new File([pdf], 'Handbook.pdf'))
    form.append('collection', collection)
    const response = await app.request('/uploads', { method: 'POST', body: form })
    const job = await finished(jobSchema.parse(await response.json()).id)
    return job.documentId ?? ''
  }
  async function finished(jobId: string) {
    const job = async () => jobSchema.parse(await (await app.request(`/jobs/${jobId}`)).json())
    queue.wake()
    await expect.poll(async () => (await job()).stage, { timeout: 10_000 }).toBe('done')
    return await job()
  }
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(`/documents/${id}${path}`, { headers })
  const files = () => readdirSync(originalsFolder(dataFolder))

  it('is given as it was taken in, to be saved and never to be shown', async () => {
    const response = await get('/original')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(pdf)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+\.pdf$/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
  })

  it('is shown by the page, and not sent again to who has the page', async () => {
    const response = await get('/pages/2?width=400')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('image/webp')
    const etag = response.headers.get('etag') ?? ''
    expect((await get('/pages/2?width=400', { 'if-none-match': etag })).status).toBe(304)
    expect((await get('/pages/3')).status).toBe(404)
    expect((await get('/pages/0')).ok).toBe(false)
  })

  it('is shown as the assistant sees it, clause by clause', async () => {
    const { clauses, document } = seenSchema.parse(await (await get('/seen')).json())
    expect(document.id).toBe(id)
    expect(clauses.map((clause) => clause.id)).toEqual(
      (await listClauses(testing.database.read, id)).map((clause) => clause.id),
    )
    expect(clauses[0]).toMatchObject({ label: '1', page: 1, confidence: null })
    expect(clauses[0]?.regions?.[0]).toMatchObject({ page: 1 })
    expect(clauses.map((clause) => clause.text).join('\n')).toContain('three years')
  })

  it('is told of with the outline, and read by everybody whose document it is', async () => {
    const outline = documentOutlineSchema.parse(await (await get('')).json())
    expect(outline.original).toEqual({ extension: '.pdf', drawn: true })
    id = await upload('public')
    await as('student')
    expect((await get('/seen')).status).toBe(200)
  })

  it('is closed to who may not read the document, page by page too', async () => {
    const etag = (await get('/pages/1')).headers.get('etag') ?? ''
    for (const role of ['teacher', 'student'] as const) {
      await as(role)
      for (const path of ['/original', '/pages/1', '/seen']) {
        const response = await get(path, { 'if-none-match': etag })
        expect([path, response.ok, response.status === 304]).toEqual([path, false, false])
      }
      expect((await app.request(`/documents/${id}/reparse`, { method: 'POST' })).ok).toBe(false)
    }
  })

  it('is read again when told, and what was confirmed and the ids of clauses stay', async () => {
    const confirmed = await app.request(`/documents/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: '手册', edition: '第2版' }),
    })
    expect(confirmed.status).toBe(200)
    const before = await listClauses(testing.database.read, id)
    const response = await app.request(`/documents/${id}/reparse`, { method: 'POST' })
    const { jobId } = (await response.json()) as { jobId: string }
    expect(await finished(jobId)).toMatchObject({ outcome: 'replaced', documentId: id })
    const [document] = await listDocuments(testing.database.read, 'everything')
    expect(document).toMatchObject({ id, title: '手册', edition: '第2版', confirmedBy: 'administrator' })
    const after = await listClauses(testing.database.read, id)
    expect(after.map((clause) => clause.id)).toEqual(before.map((clause) => clause.id))
    expect(after[0]?.rowId).not.toBe(before[0]?.rowId)
  })

  it('goes with the last document that was read from it', async () => {
    const copy = await upload('public')
    expect(files()).toHaveLength(1)
    await app.request(`/documents/${id}`, { method: 'DELETE' })
    expect(files()).toHaveLength(1)
    await app.request(`/documents/${copy}`, { method: 'DELETE' })
    expect(files()).toEqual([])
  })
})
