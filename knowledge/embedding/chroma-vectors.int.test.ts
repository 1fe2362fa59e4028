import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTemporaryDatabase } from '../../storage/temporary-database.ts'
import { deleteDocument } from '../catalogue.ts'
import { removedVectors, vectorIndexes } from '../schema.ts'
import { type SearchOptions, search } from '../search.ts'
import { fillLibrary, type LibraryDocument } from '../testing/library.ts'
import { openSemantics, type Semantics, type SemanticsSettings } from './open-semantics.ts'
import { openChromaServer } from './testing/chroma-server.ts'
import { openEmbeddingServer } from './testing/embedding-server.ts'

const chroma = await openChromaServer()
if ('missing' in chroma) process.stderr.write(`Chroma tests skipped: ${chroma.missing}\n`)

const course: LibraryDocument = {
  title: '计量课程',
  clauses: { '1': '仪器应当在校准有效期内使用。', '2': '仓库应当通风。', '3': '地面应当平整。' },
}

describe.skipIf('missing' in chroma)('vectors on a real Chroma server', () => {
  const chromaUrl = 'address' in chroma ? chroma.address : ''
  let embedder: Awaited<ReturnType<typeof openEmbeddingServer>>
  let testing: ReturnType<typeof openTemporaryDatabase>
  beforeAll(async () => {
    embedder = await openEmbeddingServer()
    embedder.state.synonyms = { 咕噜噜: '仪器', 哗啦啦: '校准有效期' }
  })
  afterAll(async () => {
    await embedder.close()
    if ('close' in chroma) chroma.close()
  })
  beforeEach(() => {
    testing = openTemporaryDatabase()
  })
  afterEach(() => testing.remove())

  const open = (changed: Partial<SemanticsSettings> = {}): Semantics => {
    const settings = { embedder: 'openai:demo', url: `${embedder.address}/v1`, chromaUrl, ...changed }
    const semantics = openSemantics(testing.database, settings)
    if (!semantics) throw new Error('an embedder is set')
    return semantics
  }
  const indexAll = async (semantics: Semantics) => {
    while (await semantics.step());
  }
  const labels = async (question: string, semantics: Semantics, options: Partial<SearchOptions> = {}) =>
    (
      await search(testing.database.read, question, { access: 'everything', limit: 10, ...options, semantics })
    ).hits.map((hit) => `${hit.document.title}/${hit.clause.label}`)
  const collectionName = async () => {
    const [index] = await testing.database.read.select().from(vectorIndexes)
    return index?.storeName ?? ''
  }
  const collections = `${chromaUrl}/api/v2/tenants/default_tenant/databases/default_database/collections`
  const collection = async (name: string) => fetch(`${collections}/${name}`)
  const storedThere = async () => {
    const { id } = (await (await collection(await collectionName())).json()) as { id: string }
    return Number(await (await fetch(`${collections}/${id}/count`)).text())
  }
  const lay = '咕噜噜哗啦啦'

  it('finds what shares no word with the question, and no text of a clause goes there', async () => {
    await fillLibrary(testing.database, [course])
    const semantics = open()
    await indexAll(semantics)
    expect((await labels(lay, semantics))[0]).toBe('计量课程/1')
    expect(await semantics.status()).toMatchObject({ indexed: 3, total: 3, problem: null })
    const there = (await (await collection(await collectionName())).json()) as { id: string }
    const entries = await fetch(`${collections}/${there.id}/get`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ include: ['documents', 'metadatas'] }),
    })
    const text = await entries.text()
    expect(text).toContain('documentId')
    expect(text).not.toContain('校准')
    expect(JSON.stringify(there)).toContain('"space":"cosine"')
  })

  it('looks only in what the reader may see and what is in force', async () => {
    const secret = { ...course, title: '内部资料', collection: 'enterprise-a' }
    const old = { ...course, title: '旧版', status: 'superseded' } as const
    await fillLibrary(testing.database, [course, secret, old])
    const semantics = open()
    await indexAll(semantics)
    const titles = async (options: Partial<SearchOptions>) =>
      new Set((await labels(lay, semantics, options)).map((label) => label.split('/')[0]))
    expect(await titles({})).toEqual(new Set(['计量课程', '内部资料']))
    expect(await titles({ access: { collections: ['public'] } })).toEqual(new Set(['计量课程']))
    expect(await titles({ access: { collections: [] } })).toEqual(new Set())
  })

  it('removes there what is removed here', async () => {
    const [id] = await fillLibrary(testing.database, [course, { title: '另一课程', clauses: { '1': '另一条。' } }])
    const semantics = open()
    await indexAll(semantics)
    expect(await storedThere()).toBe(4)
    await testing.database.write((transaction) => deleteDocument(transaction, id ?? ''))
    expect(await labels(lay, semantics)).not.toContain('计量课程/1')
    await indexAll(semantics)
    expect(await storedThere()).toBe(1)
    expect(await testing.database.read.select().from(removedVectors)).toEqual([])
  })

  it('is filled again after the server lost it', async () => {
    await fillLibrary(testing.database, [course])
    await indexAll(open())
    await fetch(`${collections}/${await collectionName()}`, { method: 'DELETE' })
    const semantics = open()
    await indexAll(semantics)
    expect(await storedThere()).toBe(3)
    expect((await labels(lay, semantics))[0]).toBe('计量课程/1')
  })

  it('drops the collection of an old model when that of the new one is complete', async () => {
    await fillLibrary(testing.database, [course])
    await indexAll(open())
    const old = await collectionName()
    await indexAll(open({ embedder: 'openai:other' }))
    expect((await collection(old)).status).toBe(404)
    expect(await storedThere()).toBe(3)
  })

  it('gives way to vectors in the database file', async () => {
    await fillLibrary(testing.database, [course])
    await indexAll(open())
    const embedded = open({ chromaUrl: undefined })
    await indexAll(embedded)
    expect((await labels(lay, embedded))[0]).toBe('计量课程/1')
    const tables = await testing.database.read.all(sql`select name from sqlite_master where sql like '%using vec0%'`)
    expect(tables).toHaveLength(1)
  })

  it('leaves search by words at work when the server is down', async () => {
    await fillLibrary(testing.database, [course])
    await indexAll(open())
    const semantics = open({ chromaUrl: 'http://127.0.0.1:9' })
    expect(await labels('校准有效期', semantics)).toEqual(['计量课程/1'])
    expect((await semantics.status()).problem).toContain('BASHAN_CHROMA_URL')
    await expect(semantics.step()).rejects.toThrow()
  })
})
