import type { Database } from '../../storage/database.ts'
import { saveDocument } from '../catalogue.ts'
import type { DocumentMetadata } from '../document.ts'

/** A document of a test's library; clauses are label: text. */
export type LibraryDocument = Partial<DocumentMetadata> & { title: string; clauses: Record<string, string> }

const now = new Date('2026-01-01T00:00:00Z')

/** Puts documents into a database; each clause is `label: text`, its number read from the label. Returns their ids. */
export async function fillLibrary(database: Database, documents: readonly LibraryDocument[]): Promise<string[]> {
  const ids: string[] = []
  for (const { clauses, ...metadata } of documents) {
    const content = {
      metadata: { ...defaults, ...metadata },
      clauses: Object.entries(clauses).map(([label, text]) => ({
        label,
        number: numberOf(label),
        path: [],
        text,
        page: null,
      })),
      sourceUri: `${metadata.title}${metadata.edition ?? ''}`,
      contentSha256: JSON.stringify(clauses),
      parserVersion: 1,
      pageCount: null,
    }
    ids.push(await database.write((transaction) => saveDocument(transaction, content, now)))
  }
  return ids
}

const defaults: Omit<DocumentMetadata, 'title'> = {
  kind: 'course',
  industry: 'general',
  standardNumber: null,
  edition: null,
  effectiveDate: null,
  status: 'in-force',
  supersedesId: null,
  audience: 'all',
  collection: 'public',
  example: false,
}

const numberOf = (label: string): string | null => /^第?([\d.]+)条?$/.exec(label)?.[1] ?? null
