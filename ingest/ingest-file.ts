import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { findDocumentByContent, findDocumentBySource, saveDocument, updateMetadata } from '../knowledge/catalogue.ts'
import type { DocumentMetadata, EditionStatus } from '../knowledge/document.ts'
import { AppError } from '../storage/app-error.ts'
import type { Connection, Database } from '../storage/database.ts'
import type { FileMetadata } from './file-metadata.ts'
import { type ParsedDocument, parseFile } from './parse-file.ts'

/** What became of one file; `message` is one sentence in Chinese for a file that failed or was skipped. */
export type IngestedFile = {
  path: string
  outcome: 'added' | 'replaced' | 'unchanged' | 'failed' | 'skipped'
  documentId: string | null
  clauses: number
  message: string | null
}

export type GivenMetadata = Partial<Omit<DocumentMetadata, 'title'>>

// Raised when parsing changes what clauses come out, so that known files are read again.
const parserVersion = 2
const defaultCollection = 'public'

/** Indexes one file in one transaction; `replaced` is what the file says it replaces, a path or a title. Never throws. */
export async function ingestFile(
  database: Database,
  path: string,
  source: { given: GivenMetadata; manifest: FileMetadata; now: Date },
): Promise<{ file: IngestedFile; replaced: string | null }> {
  const { given, manifest, now } = source
  try {
    const contentSha256 = await hashFile(path, manifest)
    const collection = given.collection ?? manifest.collection ?? defaultCollection
    const known = await findKnown(database.read, collection, path, contentSha256)
    if (known?.contentSha256 === contentSha256 && known.parserVersion === parserVersion) {
      const metadata = { ...known, ...given }
      const changed = Object.entries(given).some(([name, value]) => known[name as keyof typeof known] !== value)
      if (changed) await database.write((transaction) => updateMetadata(transaction, known.id, metadata, now))
      return { file: { path, outcome: 'unchanged', documentId: known.id, clauses: 0, message: null }, replaced: null }
    }
    const parsed = await parseFile(path)
    const { supersedes, metadata } = mergeMetadata(parsed, source)
    const id = await database.write((transaction) =>
      saveDocument(
        transaction,
        {
          metadata,
          clauses: parsed.clauses,
          sourceUri: path,
          contentSha256,
          parserVersion,
          pageCount: parsed.pageCount,
        },
        now,
      ),
    )
    const outcome = known?.sourceUri === path ? 'replaced' : 'added'
    const file = { path, outcome, documentId: id, clauses: parsed.clauses.length, message: null } as const
    return { file, replaced: supersedes ?? null }
  } catch (error) {
    const message = error instanceof AppError ? error.message : '处理这个文件时出现意外，请检查文件后重试。'
    return { file: { path, outcome: 'failed', documentId: null, clauses: 0, message }, replaced: null }
  }
}

/** The same content under another name is the same document; else the document that came from this path. */
async function findKnown(read: Connection, collection: string, path: string, contentSha256: string) {
  return (
    (await findDocumentByContent(read, collection, contentSha256)) ??
    (await findDocumentBySource(read, collection, path))
  )
}

/** A file counts as changed when its bytes or its manifest row do. */
async function hashFile(path: string, manifest: FileMetadata): Promise<string> {
  const bytes = await readFile(path).catch(() => null)
  // A file that is missing is left to parseFile, which says so.
  if (bytes === null) return ''
  const hash = createHash('sha256').update(bytes)
  if (Object.keys(manifest).length > 0) hash.update(JSON.stringify(manifest))
  return hash.digest('hex')
}

function mergeMetadata(
  parsed: ParsedDocument,
  { given, manifest, now }: { given: GivenMetadata; manifest: FileMetadata; now: Date },
): { metadata: DocumentMetadata; supersedes: string | undefined } {
  const { supersedes, ...stated } = { ...parsed.metadata, ...manifest }
  const metadata = {
    title: stated.title ?? '未命名',
    kind: given.kind ?? stated.kind ?? 'course',
    industry: given.industry ?? stated.industry ?? 'general',
    standardNumber: given.standardNumber ?? stated.standardNumber ?? null,
    edition: given.edition ?? stated.edition ?? null,
    effectiveDate: given.effectiveDate ?? stated.effectiveDate ?? null,
    supersedesId: given.supersedesId ?? null,
    audience: given.audience ?? stated.audience ?? 'all',
    collection: given.collection ?? stated.collection ?? defaultCollection,
    example: given.example ?? stated.example ?? false,
  }
  const status = given.status ?? stated.status ?? statusOn(now, metadata.effectiveDate)
  return { metadata: { ...metadata, status }, supersedes }
}

function statusOn(now: Date, effectiveDate: string | null): EditionStatus {
  return effectiveDate !== null && effectiveDate > now.toISOString().slice(0, 10) ? 'upcoming' : 'in-force'
}
