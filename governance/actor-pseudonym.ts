import { eq } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import { actorPseudonyms } from './schema.ts'

/** What acts without a person behind it goes by its own name in the audit log. */
const programs = new Set(['system', 'command-line', 'eval', 'stranger'])

/**
 * The name under which the audit log knows a person: random, made on first use. The log can't forget, so it never learns
 * the id itself; when erasure takes the row here, the log's rows are nobody's.
 */
export async function actorIdOf(transaction: Connection, personId: string): Promise<string> {
  if (programs.has(personId)) return personId
  const [known] = await transaction.select().from(actorPseudonyms).where(eq(actorPseudonyms.personId, personId))
  if (known) return known.actorId
  const actorId = newId()
  await transaction.insert(actorPseudonyms).values({ personId, actorId })
  return actorId
}
