import { listDocuments } from '../knowledge/catalogue.ts'
import { supersede } from '../knowledge/edition-links.ts'
import type { Database } from '../storage/database.ts'

/** Joins editions: each document id with the path or title of what it replaces; a name that fits no other document is left. */
export async function linkEditions(database: Database, supersedes: ReadonlyMap<string, string>): Promise<void> {
  if (supersedes.size === 0) return
  const documents = await listDocuments(database.read, 'everything')
  for (const [id, name] of supersedes) {
    const others = documents.filter((document) => document.id !== id)
    const older =
      others.find(({ sourceUri }) => sourceUri === name || sourceUri.endsWith(`/${name}`)) ??
      others.find(({ title }) => title === name)
    if (older) await database.write((transaction) => supersede(transaction, older.id, id))
  }
}
