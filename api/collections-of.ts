import { listClasses } from '../identity/classes.ts'
import { type Collection, listCollections } from '../knowledge/collections.ts'
import type { Connection } from '../storage/database.ts'
import type { Viewer } from './viewer.ts'

/**
 * The collections that a viewer may read, or as an administrator manages. Those of classes go by the class's name, and
 * are there before they hold anything, so that the first document can be put in.
 */
export async function collectionsOf(
  read: Connection,
  { id, role, guest, access, classIds }: Viewer,
): Promise<(Collection & { documentCount: number })[]> {
  const managesAll = role === 'administrator'
  const stored = await listCollections(read, managesAll || access === 'everything' ? 'all' : access.collections)
  const classes = guest ? [] : await listClasses(read, managesAll ? {} : { memberId: id })
  const names = new Map(classes.map((each) => [each.id, each.name]))
  const held = new Set(stored.map(({ classId }) => classId))
  const open = classes.filter(
    ({ id: classId, archivedAt }) =>
      archivedAt === null && !held.has(classId) && (managesAll || classIds.includes(classId)),
  )
  return [
    ...stored.map((row) => ({ ...row, title: names.get(row.classId ?? '') ?? row.title })),
    ...open.map(({ id: classId, name, createdAt }) => {
      return { id: `class:${classId}`, kind: 'class' as const, title: name, classId, createdAt, documentCount: 0 }
    }),
  ]
}
