import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { documents } from '../knowledge/schema.ts'
import type { FileMetadata } from './file-metadata.ts'
import type { JobOutcome, JobSourceKind, JobStage } from './jobs/job.ts'

/** One file on its way into the library. Whoever holds an unexpired lease works on it; all others leave it alone. */
export const ingestJobs = sqliteTable(
  'ingest_jobs',
  {
    id: text('id').primaryKey(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    /** Who asked for it; null for the command line and a watched folder. */
    ownerId: text('owner_id'),
    /** What was asked for together. */
    batchId: text('batch_id'),
    sourceKind: text('source_kind').$type<JobSourceKind>().notNull(),
    /** A path or an address; for an upload what stands for it as the document's source. */
    sourceUri: text('source_uri').notNull(),
    /** What the file is called; its extension tells the format. */
    name: text('name').notNull(),
    /** Of the file itself, once it is kept among the originals. */
    contentSha256: text('content_sha256'),
    bytes: integer('bytes'),
    /** What the caller says of the document: it goes before what the file says of itself. */
    given: text('given', { mode: 'json' }).$type<FileMetadata & { supersedesId?: string | undefined }>().notNull(),
    /** What the manifest beside the file says of it. */
    manifest: text('manifest', { mode: 'json' }).$type<FileMetadata>().notNull(),
    collection: text('collection').notNull(),
    stage: text('stage').$type<JobStage>().notNull(),
    pagesDone: integer('pages_done'),
    pagesTotal: integer('pages_total'),
    /** How often work on it has begun since it was queued by a person. */
    attempts: integer('attempts').notNull(),
    leaseToken: text('lease_token'),
    /** Milliseconds since 1970. */
    leaseUntil: integer('lease_until'),
    outcome: text('outcome').$type<JobOutcome>(),
    clauses: integer('clauses'),
    /** One sentence in Chinese. */
    message: text('message'),
    documentId: text('document_id'),
    /** The path or title of the edition that this one replaces, until the two are joined. */
    supersedes: text('supersedes'),
    dismissed: integer('dismissed', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('ingest_jobs_stage').on(table.stage, table.createdAt),
    index('ingest_jobs_owner').on(table.ownerId, table.createdAt),
    index('ingest_jobs_batch').on(table.batchId),
    index('ingest_jobs_updated').on(table.updatedAt),
  ],
)

/** The file that a document was read from, kept among the originals under its hash; goes with its document. */
export const documentFiles = sqliteTable('document_files', {
  documentId: text('document_id')
    .primaryKey()
    .references(() => documents.id, { onDelete: 'cascade' }),
  sha256: text('sha256').notNull(),
  /** With the dot, in lower case. */
  extension: text('extension').notNull(),
  name: text('name').notNull(),
  /** Of the manifest's row, to tell when that has changed; null without one. */
  manifestSha256: text('manifest_sha256'),
})
