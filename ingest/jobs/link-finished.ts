import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Database } from '../../storage/database.ts'
import { linkEditions } from '../link-editions.ts'
import { ingestJobs } from '../schema.ts'

/** Joins the editions that finished jobs have named; both are in the library only once the queue has come to rest. */
export async function linkFinished(database: Database): Promise<void> {
  const pending = await database.read
    .select({ id: ingestJobs.id, documentId: ingestJobs.documentId, supersedes: ingestJobs.supersedes })
    .from(ingestJobs)
    .where(and(eq(ingestJobs.stage, 'done'), isNotNull(ingestJobs.supersedes)))
  if (pending.length === 0) return
  const names = pending.flatMap(({ documentId, supersedes }) =>
    documentId === null || supersedes === null ? [] : [[documentId, supersedes] as const],
  )
  await linkEditions(database, new Map(names))
  await database.write(async (transaction) => {
    await transaction
      .update(ingestJobs)
      .set({ supersedes: null })
      .where(
        inArray(
          ingestJobs.id,
          pending.map(({ id }) => id),
        ),
      )
  })
}
