import { eq, type SQL, sql } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import { foldText } from './cut-terms.ts'
import type { DocumentMetadata } from './document.ts'
import { documentNames, documents } from './schema.ts'

// What people call a standard, beside what its title says.
const commonNames: Record<string, string[]> = {
  药品生产质量管理规范: ['gmp', '药品gmp'],
  药品经营质量管理规范: ['gsp', '药品gsp'],
  消费者权益保护法: ['消法', '消保法'],
  未成年人保护法: ['未保法'],
  个人信息保护法: ['个保法'],
  食品安全法: ['食安法'],
  安全生产法: ['安法'],
  职业教育法: ['职教法'],
}

/** A document that a question names; `name` is the folded name found in it. */
export type DocumentMention = { documentId: string; name: string }

const fold = (text: string): string =>
  foldText(text)
    .replace(/[\s《》"“”]/g, '')
    .replace(/[—–]/g, '-')

/** The names under which a document can be asked for. */
function namesOf(metadata: Pick<DocumentMetadata, 'title' | 'standardNumber'>): string[] {
  const title = fold(metadata.title)
  const short = title.replace(/^中华人民共和国/, '')
  const bare = short.replace(/\([^()]*\)$/, '')
  const number = metadata.standardNumber ? fold(metadata.standardNumber) : ''
  const names = [title, short, bare, ...(commonNames[bare] ?? []), number, number.replace(/-\d{4}$/, '')]
  return [...new Set(names)].filter((name) => name.length > 1)
}

/** Records the names of a document in place of those it had; call it inside a transaction. */
export async function saveNames(
  transaction: Connection,
  documentId: string,
  metadata: Pick<DocumentMetadata, 'title' | 'standardNumber'>,
): Promise<void> {
  await transaction.delete(documentNames).where(eq(documentNames.documentId, documentId))
  const names = namesOf(metadata)
  if (names.length > 0) await transaction.insert(documentNames).values(names.map((name) => ({ documentId, name })))
}

/**
 * The documents that a question names, longest name first. A name inside a longer name that was found does not count:
 * 药品管理法实施条例 is not 药品管理法, unless the question names both.
 */
export async function findMentions(
  connection: Connection,
  question: string,
  condition: SQL,
): Promise<DocumentMention[]> {
  let rest = fold(question)
  const candidates = await connection
    .select({ documentId: documentNames.documentId, name: documentNames.name })
    .from(documentNames)
    .innerJoin(documents, eq(documents.id, documentNames.documentId))
    .where(sql`instr(${rest}, ${documentNames.name}) > 0 and ${condition}`)
  const byLength = candidates.sort((a, b) => b.name.length - a.name.length)
  const found: DocumentMention[] = []
  for (const candidate of byLength) {
    if (found.some((mention) => mention.name === candidate.name)) {
      found.push(candidate)
    } else if (rest.includes(candidate.name)) {
      rest = rest.replaceAll(candidate.name, ' ')
      found.push(candidate)
    }
  }
  return found
}

/** The documents that a question names with number and year: whoever says GB 14881-2013 asks for that edition. */
export async function findNamedEditions(connection: Connection, question: string, condition: SQL): Promise<string[]> {
  const folded = fold(question)
  if (!/\d-(?:19|20)\d{2}/.test(folded)) return []
  const named = await connection
    .selectDistinct({ documentId: documentNames.documentId })
    .from(documentNames)
    .innerJoin(documents, eq(documents.id, documentNames.documentId))
    .where(
      sql`instr(${folded}, ${documentNames.name}) > 0 and ${documentNames.name} glob '*[0-9]-[12][0-9][0-9][0-9]' and ${condition}`,
    )
  return named.map((row) => row.documentId)
}

/** The question without the names of the documents it mentions: what it wants to know of them. */
export function withoutNames(question: string, mentions: readonly DocumentMention[]): string {
  // Only to find names are spaces dropped: they part the words of an English question.
  if (mentions.length === 0) return foldText(question)
  return mentions.reduce((rest, mention) => rest.replaceAll(mention.name, ' '), fold(question))
}
