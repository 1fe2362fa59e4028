import type { Connection } from '../storage/database.ts'
import type { Access } from './access.ts'
import { listDocuments, type StoredDocument } from './catalogue.ts'
import { foldText } from './cut-terms.ts'
import { normalNumber, withoutYear } from './standard-number.ts'

/** What a list of documents is narrowed to; absent means all. */
export type LibraryFilter = {
  kind?: string | undefined
  industry?: string | undefined
  collection?: string | undefined
  status?: string | undefined
  example?: boolean | undefined
  /** Those whose edition the parser read off the file and nobody has confirmed. */
  unconfirmed?: boolean | undefined
  /** Words that stand in title, number or edition. */
  q?: string | undefined
}

export type LibraryEntry = StoredDocument & {
  unconfirmed: boolean
  /** The edition that stands in its place, of those the reader may see. */
  replacedBy: { id: string; title: string; edition: string | null } | null
  /** What the file says it replaces, where that is in the list and nobody has decided on it. */
  mayReplace: { id: string; title: string; edition: string | null } | null
  /** Other documents in force under the same standard number: at most one should be. */
  alsoInForce: string[]
}

export type Facet = { value: string; count: number }
const facetNames = ['kind', 'industry', 'collection', 'status', 'example', 'unconfirmed'] as const
export type Library = {
  documents: LibraryEntry[]
  /** For each facet how many documents each value has, under all the other filters. */
  facets: Record<(typeof facetNames)[number], Facet[]>
}

/** The documents that may be seen and that a filter leaves, by kind and title, with facets to narrow them further. */
export async function listLibrary(connection: Connection, access: Access, filter: LibraryFilter): Promise<Library> {
  const all = withEditions(await listDocuments(connection, access))
  const documents = all.filter((entry) => fits(entry, filter))
  const facets = Object.fromEntries(
    facetNames.map((name) => {
      const others = all.filter((entry) => fits(entry, { ...filter, [name]: undefined }))
      return [name, countBy(others.map((entry) => String(entry[name])))]
    }),
  ) as Library['facets']
  return { documents, facets }
}

/** Each document with what stands in its place and beside it. */
function withEditions(documents: readonly StoredDocument[]): LibraryEntry[] {
  const successors = new Map(
    documents.flatMap(({ supersedesId, id, title, edition }) =>
      supersedesId === null ? [] : [[supersedesId, { id, title, edition }] as const],
    ),
  )
  const inForce = new Map<string, string[]>()
  for (const document of documents) {
    const standard = standardInForce(document)
    if (standard !== null) inForce.set(standard, [...(inForce.get(standard) ?? []), document.id])
  }
  return documents.map((document) => ({
    ...document,
    unconfirmed: document.recognised !== null && document.confirmedAt === null,
    replacedBy: successors.get(document.id) ?? null,
    mayReplace: proposed(document, documents),
    alsoInForce: (inForce.get(standardInForce(document) ?? '') ?? []).filter((id) => id !== document.id),
  }))
}

function proposed(document: StoredDocument, documents: readonly StoredDocument[]): LibraryEntry['mayReplace'] {
  const name = document.recognised?.supersedes
  if (name === undefined || document.confirmedAt !== null || document.supersedesId !== null) return null
  const found = documents.find(
    ({ id, title, standardNumber }) =>
      id !== document.id &&
      (title === name || (standardNumber !== null && normalNumber(standardNumber) === normalNumber(name))),
  )
  return found ? { id: found.id, title: found.title, edition: found.edition } : null
}

function standardInForce({ status, standardNumber }: StoredDocument): string | null {
  return status === 'in-force' && standardNumber !== null ? withoutYear(standardNumber) : null
}

function fits(entry: LibraryEntry, { q, ...filter }: LibraryFilter): boolean {
  const words = foldText(q ?? '').split(/\s+/u)
  const text = foldText([entry.title, entry.standardNumber, entry.edition].join('\n'))
  return (
    words.every((word) => text.includes(word)) &&
    facetNames.every((name) => filter[name] === undefined || filter[name] === entry[name])
  )
}

function countBy(values: readonly string[]): Facet[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
