import { listDocuments, type StoredDocument } from '../knowledge/catalogue.ts'
import { supersede } from '../knowledge/edition-links.ts'
import { normalNumber, withoutYear } from '../knowledge/standard-number.ts'
import { AppError } from '../storage/app-error.ts'
import type { Database } from '../storage/database.ts'

/**
 * Joins editions: each document id with the path, number or title of what it replaces. A name that fits no other
 * document is left; so is one that was only read off the text, unless it names the same standard or title in an earlier
 * edition: taking another document out of force waits for a person.
 */
export async function linkEditions(database: Database, supersedes: ReadonlyMap<string, string>): Promise<void> {
  if (supersedes.size === 0) return
  const documents = await listDocuments(database.read, 'everything')
  for (const [id, name] of supersedes) {
    const newer = documents.find((document) => document.id === id)
    if (!newer || stoodConfirmed(newer)) continue
    const wasRead = newer.recognised?.supersedes === name
    const older = named(
      name,
      documents.filter((document) => mayReplace(newer, document)),
    ).find((document) => !wasRead || isEarlierEdition(document, newer))
    if (older) await link(database, older.id, id)
  }
}

/** A person had the last word before this file was read again. */
const stoodConfirmed = ({ confirmedAt, updatedAt }: StoredDocument): boolean =>
  confirmedAt !== null && confirmedAt < updatedAt

/** Nobody who could read the older one may be left without either. */
const mayReplace = (newer: StoredDocument, older: StoredDocument): boolean =>
  older.id !== newer.id && (newer.collection === older.collection || newer.collection === 'public')

function named(name: string, documents: readonly StoredDocument[]): StoredDocument[] {
  const ways = [
    ({ sourceUri }: StoredDocument) => sourceUri === name || sourceUri.endsWith(`/${name}`),
    ({ standardNumber }: StoredDocument) =>
      standardNumber !== null && normalNumber(standardNumber) === normalNumber(name),
    ({ title }: StoredDocument) => title === name,
  ]
  return ways.map((way) => documents.filter(way)).find((found) => found.length > 0) ?? []
}

function isEarlierEdition(older: StoredDocument, newer: StoredDocument): boolean {
  const [number, newNumber] = [older.standardNumber, newer.standardNumber]
  const sameStandard = number !== null && newNumber !== null && withoutYear(number) === withoutYear(newNumber)
  const isEarlier =
    older.effectiveDate !== null && newer.effectiveDate !== null
      ? older.effectiveDate < newer.effectiveDate
      : sameStandard && yearOf(number) < yearOf(newNumber)
  return isEarlier && (sameStandard || older.title === newer.title)
}

const yearOf = (number: string): string => /\d{4}$/.exec(number)?.[0] ?? ''

/** Two files that each name the other are left as they are. */
async function link(database: Database, olderId: string, newerId: string): Promise<void> {
  try {
    await database.write((transaction) => supersede(transaction, olderId, newerId))
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'conflict')) throw error
  }
}
