import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTemporaryDatabase } from '../../storage/temporary-database.ts'
import { deleteDocument } from '../catalogue.ts'
import { type SearchOptions, search } from '../search.ts'
import { fillLibrary, type LibraryDocument } from '../testing/library.ts'
import { openSemantics, type Semantics, type SemanticsSettings } from './open-semantics.ts'
import { openEmbeddingServer } from './testing/embedding-server.ts'

const course: LibraryDocument = {
  title: '计量课程',
  clauses: { '1': '仪器应当在校准有效期内使用。', '2': '仓库应当通风。', '3': '地面应当平整。' },
}

describe('search by meaning', () => {
  let server: Awaited<ReturnType<typeof openEmbeddingServer>>
  let testing: ReturnType<typeof openTemporaryDatabase>
  beforeEach(async () => {
    server = await openEmbeddingServer()
    testing = openTemporaryDatabase()
  })
  afterEach(async () => {
    testing.remove()
    await server.close()
  })

  const open = (settings: Partial<SemanticsSettings> = {}): Semantics => {
    const pace = { patience: 300, rest: 0 }
    const opened = openSemantics(testing.database, {
      embedder: 'openai:demo',
      url: `${server.address}/v1`,
      key: 'secret',
      pace,
      ...settings,
    })
    if (!opened) throw new Error('an embedder is set')
    return opened
  }
  const indexAll = async (semantics: Semantics) => {
    while (await semantics.step());
  }
  const labels = async (question: string, semantics: Semantics | null, options: Partial<SearchOptions> = {}) =>
    (
      await search(testing.database.read, question, { access: 'everything', limit: 10, ...options, semantics })
    ).hits.map((hit) => `${hit.document.title}/${hit.clause.label}`)
  const vectorTables = () =>
    testing.database.read.all<{ name: string }>(
      sql`select name from sqlite_master where sql like '%using vec0%' order by name`,
    )
  const vectorCount = async () => {
    const [table] = await vectorTables()
    const rows = await testing.database.read.all<{ n: number }>(sql.raw(`select count(*) as n from ${table?.name}`))
    return rows[0]?.n
  }
  // The words of this question stand in no clause; the server takes them for those that do.
  const lay = '咕噜噜哗啦啦'
  const laySynonyms = { 咕噜噜: '仪器', 哗啦啦: '校准有效期' }

  it.each([
    ['openai:demo', '/v1'],
    ['ollama:demo', ''],
  ])('finds over %s what shares no word with the question', async (embedder, path) => {
    await fillLibrary(testing.database, [course])
    server.state.synonyms = laySynonyms
    const semantics = open({ embedder, url: `${server.address}${path}` })
    expect(await labels(lay, semantics)).toEqual([])
    await indexAll(semantics)
    expect(await semantics.status()).toEqual({ name: embedder, indexed: 3, total: 3, problem: null })
    expect((await labels(lay, semantics))[0]).toBe('计量课程/1')
    expect(await labels(lay, null)).toEqual([])
    expect(server.state.models).toContain('demo')
    if (embedder.startsWith('openai')) expect(server.state.authorization).toBe('Bearer secret')
  })

  it('looks only in what the reader may see and what is in force', async () => {
    const secret = { ...course, title: '内部资料', collection: 'enterprise-a' }
    const old = { ...course, title: '旧版', status: 'superseded' } as const
    await fillLibrary(testing.database, [course, secret, old])
    server.state.synonyms = laySynonyms
    const semantics = open()
    await indexAll(semantics)
    const titles = async (options: Partial<SearchOptions>) =>
      new Set((await labels(lay, semantics, options)).map((label) => label.split('/')[0]))
    expect(await titles({})).toEqual(new Set(['计量课程', '内部资料']))
    expect(await titles({ access: { collections: ['public'] } })).toEqual(new Set(['计量课程']))
    expect(await titles({ access: { collections: ['public'] }, collection: 'enterprise-a' })).toEqual(new Set())
  })

  it('keeps an addressed clause first, without asking the embedder', async () => {
    await fillLibrary(testing.database, [
      { title: '药品管理法', kind: 'law', clauses: { 第98条: '禁止假药。' } },
      course,
    ])
    const semantics = open()
    await indexAll(semantics)
    const before = server.state.requests
    expect((await labels('药品管理法第九十八条', semantics))[0]).toBe('药品管理法/第98条')
    expect(server.state.requests).toBe(before)
  })

  it('takes vectors along when clauses change or go', async () => {
    const [id] = await fillLibrary(testing.database, [course])
    await fillLibrary(testing.database, [{ title: '另一课程', clauses: { '1': '另一条。' } }])
    const semantics = open()
    await indexAll(semantics)
    expect(await vectorCount()).toBe(4)
    await fillLibrary(testing.database, [{ ...course, clauses: { '1': '仪器应当每年校准。' } }])
    expect(await vectorCount()).toBe(1)
    expect((await semantics.status()).indexed).toBe(1)
    await indexAll(semantics)
    expect(await vectorCount()).toBe(2)
    await testing.database.write((transaction) => deleteDocument(transaction, id ?? ''))
    expect(await vectorCount()).toBe(1)
  })

  it('goes on where it stopped, and embeds nothing twice', async () => {
    const clauses = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`${index + 1}`, `第${index}种物料的规定。`]),
    )
    await fillLibrary(testing.database, [{ title: '物料', clauses }])
    const first = open()
    await first.step()
    await first.step()
    const { indexed } = await first.status()
    expect(indexed).toBeGreaterThan(0)
    expect(indexed).toBeLessThan(20)
    await indexAll(open())
    expect(server.state.texts).toHaveLength(20)
    expect(await vectorCount()).toBe(20)
  })

  it('may be brought up to date by two processes at once', async () => {
    const clauses = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${index + 1}`, `第${index}种物料。`]))
    await fillLibrary(testing.database, [{ title: '物料', clauses }])
    await Promise.all([indexAll(open()), indexAll(open())])
    expect(await vectorTables()).toHaveLength(1)
    expect(await vectorCount()).toBe(60)
  })

  it('asks the old index with its own model until that of a new model is complete', async () => {
    await fillLibrary(testing.database, [course])
    await indexAll(open())
    server.state.dimension = 32
    const renewed = open({ embedder: 'openai:other' })
    server.state.models = []
    await renewed.step()
    server.state.dimension = 64
    await labels('仪器校准', renewed)
    expect(server.state.models).toEqual(['demo'])
    expect(await vectorTables()).toHaveLength(1)
    server.state.dimension = 32
    await indexAll(renewed)
    expect(await vectorTables()).toHaveLength(1)
    server.state.models = []
    expect((await labels('仪器校准', renewed))[0]).toBe('计量课程/1')
    expect(server.state.models).toEqual(['other'])
  })

  it('refuses vectors of another dimension under the same name, and makes the index anew when told to', async () => {
    await fillLibrary(testing.database, [course])
    const semantics = open()
    await indexAll(semantics)
    server.state.dimension = 32
    await fillLibrary(testing.database, [{ title: '新课程', clauses: { '1': '新的一条。' } }])
    await expect(semantics.step()).rejects.toThrow(/32 维.*64 维.*--rebuild/)
    expect((await semantics.status()).problem).toContain('--rebuild')
    expect((await labels('仪器校准', semantics))[0]).toBe('计量课程/1')
    await semantics.rebuild()
    await indexAll(semantics)
    expect(await semantics.status()).toMatchObject({ indexed: 4, total: 4, problem: null })
    expect(await vectorTables()).toHaveLength(1)
  })

  it.each(['hang', '500', '401', 'malformed', 'short'] as const)(
    'leaves search by words at work when the embedder answers with: %s',
    async (behaviour) => {
      await fillLibrary(testing.database, [course])
      const semantics = open()
      await indexAll(semantics)
      server.state.behaviour = behaviour
      const started = performance.now()
      expect(await labels('校准有效期', semantics)).toEqual(['计量课程/1'])
      expect(performance.now() - started).toBeLessThan(1_500)
      expect(await semantics.step()).toBe(false)
      expect((await semantics.status()).problem).toContain('暂时只按词检索')
      server.state.behaviour = 'answer'
      expect(await labels('校准有效期', semantics)).toHaveLength(3)
      expect((await semantics.status()).problem).toBeNull()
    },
  )

  it('says so while indexing when the embedder is down, and stores nothing', async () => {
    await fillLibrary(testing.database, [course])
    const semantics = open({ url: 'http://127.0.0.1:9/v1' })
    await semantics.step()
    await expect(semantics.step()).rejects.toThrow(/openai:demo.*BASHAN_EMBEDDER_URL/)
    expect(await semantics.status()).toMatchObject({ indexed: 0, total: 3 })
    expect(await labels('校准有效期', semantics)).toEqual(['计量课程/1'])
  })

  it('leaves an embedder alone for a while that kept a search waiting', async () => {
    await fillLibrary(testing.database, [course])
    const semantics = open({ pace: { patience: 200, rest: 60_000 } })
    await indexAll(semantics)
    server.state.behaviour = 'hang'
    await labels('校准有效期', semantics)
    const started = performance.now()
    await labels('校准有效期', semantics)
    expect(performance.now() - started).toBeLessThan(150)
  })

  it('indexes through a server that takes few and short texts', async () => {
    await fillLibrary(testing.database, [
      { title: '长条', clauses: { '1': '甲'.repeat(900), '2': '乙。', '3': '丙。', '4': '丁。' } },
    ])
    server.state.behaviour = 'picky'
    await indexAll(open())
    expect(await vectorCount()).toBe(4)
  })

  it('puts the prefixes of an e5 model before questions and passages, or those that are set', async () => {
    await fillLibrary(testing.database, [course])
    const e5 = open({ embedder: 'openai:multilingual-e5-small' })
    await indexAll(e5)
    await labels('校准', e5)
    expect(server.state.texts[0]).toMatch(/^passage: 计量课程 1 /)
    expect(server.state.texts.at(-1)).toBe('query: 校准')
    const changed = open({ embedder: 'openai:multilingual-e5-small', prefixes: { query: '', passage: '' } })
    await labels('校准', changed)
    expect(server.state.texts.at(-1)).toBe('query: 校准')
    const own = open({ embedder: 'openai:x', prefixes: { query: '问：', passage: '' } })
    await indexAll(own)
    await labels('校准', own)
    expect(server.state.texts.at(-1)).toBe('问：校准')
  })
})
