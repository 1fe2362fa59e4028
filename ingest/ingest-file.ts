import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { and, eq, getTableColumns } from 'drizzle-orm'
import { saveDocument, updateMetadata } from '../knowledge/catalogue.ts'
import type { DocumentMetadata, EditionStatus } from '../knowledge/document.ts'
import { documents } from '../knowledge/schema.ts'
import type { Connection } from '../storage/database.ts'
import { dayInChina } from '../storage/day-in-china.ts'
import type { FileMetadata } from './file-metadata.ts'
import type { JobOutcome } from './jobs/job.ts'
import type { ParsedDocument } from './parse-file.ts'
import { recognisedEdition } from './recognised-edition.ts'
import { documentFiles } from './schema.ts'

/** What became of one file; `message` is one sentence in Chinese for a file that failed or was skipped. */
export type IngestedFile = {
  path: string
  outcome: JobOutcome | 'failed' | 'skipped'
  documentId: string | null
  clauses: number
  message: string | null
}

/** What the caller says of a file; it goes before what the file and its manifest say. */
export type GivenMetadata = FileMetadata & { supersedesId?: string | undefined }

/** A file whose content is known, and where it goes. */
export type FileToIngest = {
  sourceUri: string
  name: string
  sha256: string
  collection: string
  given: GivenMetadata
  manifest: FileMetadata
  /** Who vouches for what is given. */
  givenBy: string
}

/** `supersedes` is what the file says it replaces, a path or a title. */
export type SavedFile = { outcome: JobOutcome; documentId: string; clauses: number; supersedes: string | null }

// Raised when parsing changes what clauses come out, so that known files are read again.
const parserVersion = 3

/**
 * The document that holds this content already, so that the file need not be read: the same bytes with the same row in
 * the manifest, under another name too. Null where there is none, or it was read by an older parser.
 */
export async function findUnchanged(connection: Connection, file: FileToIngest) {
  const known = await findKnown(connection, file)
  return known?.parserVersion === parserVersion ? known : null
}

/** Changes what is known of an unchanged document where the caller says otherwise; call it inside a transaction. */
export async function saveUnchanged(
  transaction: Connection,
  known: NonNullable<Awaited<ReturnType<typeof findUnchanged>>>,
  given: GivenMetadata,
  now: Date,
): Promise<SavedFile> {
  const { supersedes: _, ...stated } = given
  const entries = Object.entries(stated).filter(([, value]) => value !== undefined)
  const changed = entries.some(([name, value]) => known[name as keyof typeof known] !== value)
  const { manifestSha256: _digest, ...metadata } = known
  if (changed) await updateMetadata(transaction, known.id, { ...metadata, ...Object.fromEntries(entries) }, now)
  return { outcome: 'unchanged', documentId: known.id, clauses: 0, supersedes: null }
}

/** Stores what was read of a file, in place of what the same source held before; call it inside a transaction. */
export async function saveFile(
  transaction: Connection,
  given: FileToIngest,
  parsed: ParsedDocument,
  now: Date,
): Promise<SavedFile> {
  const known = await findKnown(transaction, given)
  // Another worker was faster with the same file.
  if (known?.parserVersion === parserVersion) {
    return { outcome: 'unchanged', documentId: known.id, clauses: 0, supersedes: null }
  }
  const sourceUri = known?.sourceUri ?? given.sourceUri
  // Read anew for a document that came from elsewhere, it is not for this source to say what that is.
  const file = sourceUri === given.sourceUri ? given : { ...given, given: {} }
  const existing = await transaction
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.collection, file.collection), eq(documents.sourceUri, sourceUri)))
  const { supersedes, metadata } = mergeMetadata(file, parsed, now)
  const { clauses, pageCount } = parsed
  const recognised = recognisedEdition(parsed.recognised, file.manifest, file.given)
  const isStated = Object.keys(recognisedEdition(file.given)).length > 0
  const documentId = await saveDocument(
    transaction,
    {
      metadata,
      clauses,
      sourceUri,
      contentSha256: file.sha256,
      parserVersion,
      pageCount,
      ...(Object.keys(recognised).length > 0 ? { recognised } : {}),
      ...(isStated ? { statedBy: file.givenBy } : {}),
    },
    now,
  )
  const kept = {
    sha256: file.sha256,
    extension: extname(file.name).toLowerCase(),
    name: file.name,
    manifestSha256: digest(file.manifest),
  }
  await transaction
    .insert(documentFiles)
    .values({ documentId, ...kept })
    .onConflictDoUpdate({ target: documentFiles.documentId, set: kept })
  const outcome = existing.length > 0 ? 'replaced' : 'added'
  return { outcome, documentId, clauses: clauses.length, supersedes: supersedes ?? null }
}

async function findKnown(connection: Connection, { collection, sha256, sourceUri, manifest }: FileToIngest) {
  const rows = await connection
    .select({ ...getTableColumns(documents), manifestSha256: documentFiles.manifestSha256 })
    .from(documents)
    .innerJoin(documentFiles, eq(documentFiles.documentId, documents.id))
    .where(and(eq(documents.collection, collection), eq(documents.contentSha256, sha256)))
  const stated = digest(manifest)
  const same = rows.filter(({ manifestSha256 }) => manifestSha256 === stated)
  return same.find((row) => row.sourceUri === sourceUri) ?? same[0] ?? null
}

/** Null of an empty row. */
function digest(manifest: FileMetadata): string | null {
  const text = JSON.stringify(manifest)
  return text === '{}' ? null : createHash('sha256').update(text).digest('hex')
}

function mergeMetadata(
  { given, manifest, collection }: FileToIngest,
  parsed: ParsedDocument,
  now: Date,
): { metadata: DocumentMetadata; supersedes: string | undefined } {
  const { supersedes, ...stated } = { ...parsed.metadata, ...manifest, ...given }
  const metadata = {
    title: stated.title ?? '未命名',
    kind: stated.kind ?? 'course',
    industry: stated.industry ?? 'general',
    standardNumber: stated.standardNumber ?? null,
    edition: stated.edition ?? null,
    effectiveDate: stated.effectiveDate ?? null,
    supersedesId: stated.supersedesId ?? null,
    audience: stated.audience ?? 'all',
    // Never what the file says: who may put it where was decided before it was read.
    collection,
    example: stated.example ?? false,
  }
  const status = stated.status ?? statusOn(now, metadata.effectiveDate)
  return { metadata: { ...metadata, status }, supersedes }
}

function statusOn(now: Date, effectiveDate: string | null): EditionStatus {
  return effectiveDate !== null && effectiveDate > dayInChina(now) ? 'upcoming' : 'in-force'
}
