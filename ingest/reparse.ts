import { eq } from 'drizzle-orm'
import type { StoredDocument } from '../knowledge/catalogue.ts'
import { documents } from '../knowledge/schema.ts'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import type { GivenMetadata } from './ingest-file.ts'
import { enqueueJobs, type Job } from './jobs/job-store.ts'
import type { KeptFile } from './remove-original.ts'

/**
 * Queues a document's kept file to be read again, with what is known of the document apart from what the parser had read
 * off the file and nobody confirmed; call it inside a transaction. Clauses that come out the same keep their ids.
 */
export async function enqueueReparse(
  transaction: Connection,
  { document, file, bytes }: { document: StoredDocument; file: KeptFile; bytes: number },
  { ownerId, now }: { ownerId: string; now: Date },
): Promise<Job> {
  // So that the queue does not take the file for unchanged.
  await transaction.update(documents).set({ parserVersion: 0 }).where(eq(documents.id, document.id))
  const [job] = await enqueueJobs(
    transaction,
    [
      {
        sourceKind: 'upload',
        sourceUri: document.sourceUri,
        name: file.name,
        contentSha256: file.sha256,
        bytes,
        collection: document.collection,
        given: await knownOf(transaction, document),
        manifest: {},
        ownerId,
      },
    ],
    now,
  )
  if (!job) throw new AppError('storage-unavailable', '任务没有保存下来，请重试。')
  return job
}

async function knownOf(transaction: Connection, { id }: StoredDocument): Promise<GivenMetadata> {
  const [row] = await transaction.select().from(documents).where(eq(documents.id, id))
  if (!row) return {}
  const { title, kind, industry, standardNumber, edition, effectiveDate, status, supersedesId, audience, example } = row
  const known = {
    title,
    kind,
    industry,
    standardNumber,
    edition,
    effectiveDate,
    status,
    supersedesId,
    audience,
    example,
  }
  const read = row.confirmedAt === null ? Object.keys(row.recognised ?? {}) : []
  const kept = Object.entries(known).filter(([name, value]) => value !== null && !read.includes(name))
  return Object.fromEntries(kept)
}
