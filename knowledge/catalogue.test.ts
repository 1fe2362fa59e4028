import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { publicAccess } from './access.ts'
import { getClause, getDocument, listClauses, listDocuments } from './catalogue.ts'
import { fillLibrary } from './testing/library.ts'

describe('the catalogue', () => {
  let testing: ReturnType<typeof openTemporaryDatabase>
  beforeEach(() => {
    testing = openTemporaryDatabase()
  })
  afterEach(() => testing.remove())

  it('replaces the clauses of a document that comes again, and keeps its id and those of unchanged clauses', async () => {
    const { database } = testing
    const [first] = await fillLibrary(database, [{ title: '规程', clauses: { '1': '旧', '2': '同' } }])
    const before = await listClauses(database.read, first ?? '')
    const [second] = await fillLibrary(database, [{ title: '规程', clauses: { '1': '新', '2': '同', '3': '添' } }])
    const after = await listClauses(database.read, second ?? '')
    expect(second).toBe(first)
    expect(after.map((clause) => clause.text)).toEqual(['新', '同', '添'])
    expect(after[1]?.id).toBe(before[1]?.id)
    expect(await listDocuments(database.read, 'everything')).toHaveLength(1)
  })

  it('marks the document that another supersedes', async () => {
    const [old] = await fillLibrary(testing.database, [{ title: '规程', edition: '1', clauses: { '1': '旧' } }])
    await fillLibrary(testing.database, [
      { title: '规程', edition: '2', supersedesId: old ?? null, clauses: { '1': '新' } },
    ])
    expect((await getDocument(testing.database.read, 'everything', old ?? ''))?.status).toBe('superseded')
  })

  it('gives a clause its neighbours', async () => {
    const [id] = await fillLibrary(testing.database, [{ title: '规程', clauses: { '1': '甲', '2': '乙', '3': '丙' } }])
    const [one, two, three] = await listClauses(testing.database.read, id ?? '')
    const found = await getClause(testing.database.read, publicAccess, two?.id ?? '')
    expect([found?.previousId, found?.nextId]).toEqual([one?.id, three?.id])
  })

  it('opens no document or clause of a collection that the reader may not see', async () => {
    const [id] = await fillLibrary(testing.database, [
      { title: '密', collection: 'enterprise-a', clauses: { '1': '密' } },
    ])
    const [clause] = await listClauses(testing.database.read, id ?? '')
    expect(await getDocument(testing.database.read, publicAccess, id ?? '')).toBeNull()
    expect(await getClause(testing.database.read, publicAccess, clause?.id ?? '')).toBeNull()
    expect(await listDocuments(testing.database.read, publicAccess)).toEqual([])
  })
})
