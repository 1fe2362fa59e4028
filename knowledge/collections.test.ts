import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import {
  type CollectionReader,
  createEnterpriseCollection,
  grantCollection,
  listCollections,
  readableCollections,
  removeCollection,
  revokeCollection,
} from './collections.ts'
import { fillLibrary } from './testing/library.ts'

const now = new Date('2026-01-01T00:00:00Z')
const reader = (rest: Partial<CollectionReader>): CollectionReader => ({
  userId: 'someone',
  role: 'student',
  classIds: [],
  guest: false,
  ...rest,
})

describe('collections', () => {
  let testing: ReturnType<typeof openTemporaryDatabase>
  beforeEach(async () => {
    testing = openTemporaryDatabase()
    await fillLibrary(testing.database, [
      { title: '一班讲义', collection: 'class:1', clauses: { '1': '甲' } },
      { title: '二班讲义', collection: 'class:2', clauses: { '1': '乙' } },
      { title: '内部配方', collection: 'enterprise-a', clauses: { '1': '丙' } },
    ])
  })
  afterEach(() => testing.remove())

  const readable = async (rest: Partial<CollectionReader>) =>
    (await readableCollections(testing.database.read, reader(rest))).sort()

  it('shows a guest what is public, the school its own, a class its own, and nobody what is confidential', async () => {
    expect(await readable({ guest: true, role: 'administrator', classIds: ['1'] })).toEqual(['public'])
    expect(await readable({})).toEqual(['public', 'school'])
    expect(await readable({ classIds: ['1'] })).toEqual(['class:1', 'public', 'school'])
    expect(await readable({ role: 'teacher', classIds: ['2'] })).toEqual(['class:2', 'public', 'school'])
    expect(await readable({ role: 'administrator' })).toEqual(['class:1', 'class:2', 'public', 'school'])
    expect(await readable({ role: 'enterprise' })).toEqual(['public'])
  })

  it('opens what is confidential by a grant, and closes it when the grant is taken back', async () => {
    const grant = { collectionId: 'enterprise-a', userId: 'someone', grantedBy: 'administrator', now }
    await testing.database.write((transaction) => grantCollection(transaction, grant))
    expect(await readable({})).toEqual(['enterprise-a', 'public', 'school'])
    expect(await readable({ userId: 'another' })).toEqual(['public', 'school'])
    await testing.database.write((transaction) => revokeCollection(transaction, 'enterprise-a', 'someone'))
    expect(await readable({})).toEqual(['public', 'school'])
  })

  it('takes a name that says nothing else for an enterprise collection', async () => {
    const kinds = Object.fromEntries((await listCollections(testing.database.read, 'all')).map((row) => [row.id, row]))
    expect(kinds['enterprise-a']).toMatchObject({ kind: 'enterprise', documentCount: 1 })
    expect(kinds['class:1']).toMatchObject({ kind: 'class', classId: '1', documentCount: 1 })
    expect(kinds.public).toMatchObject({ kind: 'public', documentCount: 0 })
  })

  it('refuses to grant what does not exist, to open one twice, and to remove one that holds documents', async () => {
    const write = testing.database.write
    const grant = { collectionId: 'none', userId: 'someone', grantedBy: 'administrator', now }
    await expect(write((transaction) => grantCollection(transaction, grant))).rejects.toMatchObject({
      code: 'not-found',
    })
    const make = () =>
      write((transaction) => createEnterpriseCollection(transaction, { slug: 'b', title: '乙厂', now }))
    await make()
    await expect(make()).rejects.toMatchObject({ code: 'conflict' })
    for (const id of ['enterprise-a', 'public']) {
      await expect(write((transaction) => removeCollection(transaction, id))).rejects.toMatchObject({
        code: 'conflict',
      })
    }
    await write((transaction) => removeCollection(transaction, 'enterprise:b'))
  })
})
