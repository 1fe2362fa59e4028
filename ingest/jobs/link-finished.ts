import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Database } from '../../storage/database.ts'
import { linkEditions } from '../link-editions.ts'
import { ingestJobs } from '../schema.ts'
import { activeStages } from './job.ts'

/** Joins the editions that finished jobs have named, once nothing waits any more: the older one may have come later. */
export async function linkFinished(database: Database): Promise<void> {
  const [waiting] = await database.read
    .select({ id: ingestJobs.id })
    .from(ingestJobs)
    .where(inArray(ingestJobs.stage, ['queued', ...activeStages]))
    .limit(1)
  if (waiting) return
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
