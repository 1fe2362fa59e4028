import { asc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { documentColumns, editionCondition } from './edition.ts'
import { documents } from './schema.ts'
import { type SearchOptions, search } from './search.ts'
import { fillLibrary } from './testing/library.ts'

describe('the status of an edition', () => {
  let testing: ReturnType<typeof openTemporaryDatabase>
  beforeEach(() => {
    testing = openTemporaryDatabase()
  })
  afterEach(() => testing.remove())

  const clauses = { '1': '洗手。' }
  const statuses = async (day?: string) =>
    (await testing.database.read.select(documentColumns(day)).from(documents).orderBy(asc(documents.edition))).map(
      (row) => row.status,
    )
  const inForce = async (day?: string) =>
    (await testing.database.read.select().from(documents).where(editionCondition(day))).map((row) => row.edition)
  const fillChain = async () => {
    const [first] = await fillLibrary(testing.database, [
      { title: '规程', edition: '1', effectiveDate: '2010-01-01', status: 'superseded', clauses },
    ])
    const [second] = await fillLibrary(testing.database, [
      { title: '规程', edition: '2', effectiveDate: '2020-01-01', supersedesId: first ?? null, clauses },
    ])
    await fillLibrary(testing.database, [
      {
        title: '规程',
        edition: '3',
        effectiveDate: '2090-06-01',
        status: 'upcoming',
        supersedesId: second ?? null,
        clauses,
      },
    ])
  }

  it('goes by the day: what is upcoming comes into force, and ends the one before', async () => {
    await fillChain()
    expect(await statuses('2009-12-31')).toEqual(['upcoming', 'upcoming', 'upcoming'])
    expect(await statuses('2019-12-31')).toEqual(['in-force', 'upcoming', 'upcoming'])
    expect(await statuses('2020-01-01')).toEqual(['superseded', 'in-force', 'upcoming'])
    expect(await statuses()).toEqual(['superseded', 'in-force', 'upcoming'])
    expect(await statuses('2090-05-31')).toEqual(['superseded', 'in-force', 'upcoming'])
    expect(await statuses('2090-06-01')).toEqual(['superseded', 'superseded', 'in-force'])
  })

  it('decides what a search gives on that day', async () => {
    await fillChain()
    expect(await inForce('2009-12-31')).toEqual([])
    expect(await inForce('2015-01-01')).toEqual(['1'])
    expect(await inForce()).toEqual(['2'])
    expect(await inForce('2090-06-01')).toEqual(['3'])
  })

  it('keeps what is only said: superseded from today on, upcoming on no day', async () => {
    await fillLibrary(testing.database, [
      { title: '旧规程', edition: '1', status: 'superseded', clauses },
      { title: '草案', edition: '2', status: 'upcoming', clauses },
    ])
    expect(await statuses()).toEqual(['superseded', 'upcoming'])
    expect(await inForce('2015-01-01')).toEqual(['1'])
  })

  it('ends an edition when its successor has no date, and not when that is upcoming', async () => {
    const [first] = await fillLibrary(testing.database, [{ title: '规程', edition: '1', clauses }])
    await fillLibrary(testing.database, [
      { title: '规程', edition: '2', status: 'upcoming', supersedesId: first ?? null, clauses },
    ])
    expect(await statuses()).toEqual(['in-force', 'upcoming'])
    await fillLibrary(testing.database, [{ title: '规程', edition: '2', supersedesId: first ?? null, clauses }])
    expect(await statuses()).toEqual(['superseded', 'in-force'])
  })

  it('gives a superseded edition to who asks for it by number and year, or for all editions, and says what it is', async () => {
    const standard = (year: string, effectiveDate: string, seconds: string) => ({
      title: '卫生规范',
      standardNumber: `GB 90001—${year}`,
      edition: year,
      effectiveDate,
      clauses: { '6.1': `洗手应当不少于${seconds}秒。` },
    })
    const [older] = await fillLibrary(testing.database, [standard('2013', '2014-06-01', '15')])
    await fillLibrary(testing.database, [{ ...standard('2025', '2025-06-01', '20'), supersedesId: older ?? null }])
    const found = async (question: string, options: Partial<SearchOptions> = {}) =>
      (await search(testing.database.read, question, { access: 'everything', limit: 5, ...options })).hits.map(
        ({ document }) => `${document.edition} ${document.status}`,
      )
    expect(await found('GB 90001 6.1 洗手')).toEqual(['2025 in-force'])
    expect((await found('GB 90001-2013 第 6.1 条 洗手'))[0]).toBe('2013 superseded')
    expect(await found('GB 90001-2025 洗手')).toEqual(['2025 in-force'])
    expect((await found('洗手', { allEditions: true })).sort()).toEqual(['2013 superseded', '2025 in-force'])
    expect(await found('洗手', { asOf: '2020-01-01' })).toEqual(['2013 superseded'])
    expect(await found('GB 90001-2013 洗手', { access: { collections: [] } })).toEqual([])
  })
})
