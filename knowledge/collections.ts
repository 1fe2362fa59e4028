import { and, asc, count, eq, inArray, ne, or, sql } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import { collectionKindOf } from './collection-kind.ts'
import { collectionGrants, collections, documents } from './schema.ts'

export type Collection = typeof collections.$inferSelect
export type CollectionGrant = typeof collectionGrants.$inferSelect

/** Who asks to read; `role` as in identity/role.ts. */
export type CollectionReader = { userId: string; role: string; classIds: readonly string[]; guest: boolean }

// People from outside the school: what is the school's own is not theirs to read.
const rolesOutsideTheSchool = new Set(['enterprise', 'association', 'government'])

/**
 * The ids of the collections that a reader may read: everybody what is public, whoever belongs to the school what is the
 * school's, members what is their class's (administrators every class's). What is confidential is read by grant alone,
 * also by teachers and administrators.
 */
export async function readableCollections(read: Connection, reader: CollectionReader): Promise<string[]> {
  if (reader.guest) return ['public']
  const inSchool = !rolesOutsideTheSchool.has(reader.role)
  const granted = read
    .select({ id: collectionGrants.collectionId })
    .from(collectionGrants)
    .where(eq(collectionGrants.userId, reader.userId))
  const rows = await read
    .select({ id: collections.id })
    .from(collections)
    .where(
      or(
        inSchool ? inArray(collections.kind, ['public', 'school']) : eq(collections.kind, 'public'),
        reader.role === 'administrator' ? eq(collections.kind, 'class') : undefined,
        and(eq(collections.kind, 'class'), inArray(collections.classId, [...reader.classIds])),
        inArray(collections.id, granted),
      ),
    )
  return rows.map((row) => row.id)
}

/** Makes sure that a collection which a document names has its row; call it in the transaction that stores the document. */
export async function ensureCollection(
  transaction: Connection,
  id: string,
  options: { now: Date; title?: string },
): Promise<void> {
  const kind = collectionKindOf(id)
  await transaction
    .insert(collections)
    .values({
      id,
      kind,
      title: options.title ?? id,
      classId: kind === 'class' ? id.slice('class:'.length) : null,
      createdAt: options.now.toISOString(),
    })
    .onConflictDoNothing()
}

/** Opens a confidential collection under `enterprise:<slug>`; throws `conflict` when there is one of that id. */
export async function createEnterpriseCollection(
  transaction: Connection,
  { slug, title, now }: { slug: string; title: string; now: Date },
): Promise<Collection> {
  const row = {
    id: `enterprise:${slug}`,
    kind: 'enterprise' as const,
    title,
    classId: null,
    createdAt: now.toISOString(),
  }
  const [created] = await transaction.insert(collections).values(row).onConflictDoNothing().returning()
  if (!created) throw new AppError('conflict', '已经有一个同名的资料集，请换一个标识。')
  return created
}

/** Removes an empty collection that is neither the public nor the school's; throws `conflict` while it holds documents. */
export async function removeCollection(transaction: Connection, id: string): Promise<void> {
  await getCollection(transaction, id)
  const [held] = await transaction.select({ rows: count() }).from(documents).where(eq(documents.collection, id))
  if (held && held.rows > 0) throw new AppError('conflict', '资料集里还有资料，请先移走或删除这些资料。')
  const removed = await transaction
    .delete(collections)
    .where(and(eq(collections.id, id), ne(collections.kind, 'public'), ne(collections.kind, 'school')))
    .returning()
  if (removed.length === 0) throw new AppError('conflict', '公开资料和本校资料这两个资料集不能删除。')
}

/** Collections with how many documents each holds, by kind and title; `ids` limits them to those. */
export async function listCollections(
  connection: Connection,
  ids: 'all' | readonly string[],
): Promise<(Collection & { documentCount: number })[]> {
  // Written out: drizzle leaves the table names off columns where one table is selected from.
  const documentCount = sql<number>`(select count(*) from documents where documents.collection = collections.id)`
  return await connection
    .select({
      id: collections.id,
      kind: collections.kind,
      title: collections.title,
      classId: collections.classId,
      createdAt: collections.createdAt,
      documentCount,
    })
    .from(collections)
    .where(ids === 'all' ? undefined : inArray(collections.id, [...ids]))
    .orderBy(asc(collections.kind), asc(collections.title))
}

/** Whom a collection was granted to, oldest first. */
export async function listGrants(connection: Connection, collectionId: string): Promise<CollectionGrant[]> {
  return await connection
    .select()
    .from(collectionGrants)
    .where(eq(collectionGrants.collectionId, collectionId))
    .orderBy(asc(collectionGrants.grantedAt))
}

/** Lets a person read a collection; once granted it stays as it was. */
export async function grantCollection(
  transaction: Connection,
  grant: { collectionId: string; userId: string; grantedBy: string; now: Date },
): Promise<void> {
  await getCollection(transaction, grant.collectionId)
  const { now, ...row } = grant
  await transaction
    .insert(collectionGrants)
    .values({ ...row, grantedAt: now.toISOString() })
    .onConflictDoNothing()
}

/** Takes a grant back; from then on no query gives that person anything of the collection. */
export async function revokeCollection(transaction: Connection, collectionId: string, userId: string): Promise<void> {
  await transaction
    .delete(collectionGrants)
    .where(and(eq(collectionGrants.collectionId, collectionId), eq(collectionGrants.userId, userId)))
}

async function getCollection(connection: Connection, id: string): Promise<Collection> {
  const [found] = await connection.select().from(collections).where(eq(collections.id, id))
  if (!found) throw new AppError('not-found', '没有这个资料集，它可能已被删除。')
  return found
}
