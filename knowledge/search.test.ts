import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { deleteDocument } from './catalogue.ts'
import { type SearchOptions, search } from './search.ts'
import { fillLibrary } from './testing/library.ts'

describe('search', () => {
  const testing = openTemporaryDatabase()
  const everything: SearchOptions = { access: 'everything', limit: 10 }
  const labels = async (question: string, options = everything) =>
    (await search(testing.database.read, question, options)).hits.map(
      (hit) => `${hit.document.title}/${hit.clause.label}`,
    )

  beforeAll(async () => {
    const [old] = await fillLibrary(testing.database, [
      { title: '更衣规程', edition: '第1版', effectiveDate: '2020-01-01', clauses: { '1': '进入洁净区前洗手一次。' } },
    ])
    await fillLibrary(testing.database, [
      {
        title: '更衣规程',
        edition: '第2版',
        effectiveDate: '2024-01-01',
        supersedesId: old ?? null,
        clauses: { '1': '进入洁净区前洗手两次。' },
      },
      {
        title: '中华人民共和国药品管理法',
        kind: 'law',
        clauses: { 第98条: '禁止生产、销售假药、劣药。', 第99条: '药品监督管理部门应当进行监督检查。' },
      },
      {
        title: '中华人民共和国药品管理法实施条例',
        kind: 'law',
        clauses: { 第98条: '条例的另一条。' },
      },
      {
        title: '药品生产质量管理规范（2010年修订）',
        kind: 'law',
        clauses: { 第48条: '洁净区与非洁净区之间的压差应当不低于10帕斯卡。', 第98条: '纯化水储罐应当无毒。' },
      },
      { title: '内部配方', collection: 'enterprise-a', clauses: { '1': '洁净区压差的内部数值。' } },
    ])
  })
  afterAll(() => testing.remove())

  it('opens the article that a question addresses, however its number is written', async () => {
    expect((await labels('药品管理法第98条说了什么'))[0]).toBe('中华人民共和国药品管理法/第98条')
    expect((await labels('药品管理法第九十八条'))[0]).toBe('中华人民共和国药品管理法/第98条')
  })

  it('does not take a law for the regulation that has its name inside', async () => {
    expect((await labels('药品管理法实施条例第98条'))[0]).toBe('中华人民共和国药品管理法实施条例/第98条')
  })

  it('knows a standard by its abbreviation', async () => {
    expect((await labels('GMP第四十八条'))[0]).toBe('药品生产质量管理规范（2010年修订）/第48条')
  })

  it('finds two-character words', async () => {
    const access = { collections: ['public'] }
    expect((await labels('压差要求是多少', { access, limit: 10 }))[0]).toBe('药品生产质量管理规范（2010年修订）/第48条')
  })

  it('gives editions in force, and older ones only for their own day', async () => {
    const editions = async (options: SearchOptions) =>
      (await search(testing.database.read, '进入洁净区前洗手几次', options)).hits
        .filter((hit) => hit.document.title === '更衣规程')
        .map((hit) => hit.document.edition)
    expect(await editions(everything)).toEqual(['第2版'])
    expect(await editions({ ...everything, asOf: '2022-05-01' })).toEqual(['第1版'])
    expect(await editions({ ...everything, asOf: '2019-05-01' })).toEqual([])
  })

  it('never shows a collection that the reader may not see, even when it is asked for', async () => {
    const access = { collections: ['public'] }
    expect(await labels('洁净区压差', { access, limit: 10 })).not.toContain('内部配方/1')
    expect(await labels('洁净区压差', { access, limit: 10, collection: 'enterprise-a' })).toEqual([])
    expect(await labels('洁净区压差')).toContain('内部配方/1')
  })

  it('forgets a deleted document in every index', async () => {
    const [id] = await fillLibrary(testing.database, [{ title: '临时资料', clauses: { '1': '龙鳞草的采收时间。' } }])
    expect(await labels('龙鳞草')).toEqual(['临时资料/1'])
    await testing.database.write((transaction) => deleteDocument(transaction, id ?? ''))
    expect(await labels('龙鳞草')).toEqual([])
  })

  it('finds nothing, and fails on nothing, for empty or strange questions', async () => {
    for (const question of ['？', '"" OR *', '😀', "'; drop table clauses; --"]) {
      await expect(labels(question)).resolves.toBeInstanceOf(Array)
    }
  })
})
