import { eq } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import { retitleDocument } from './catalogue.ts'
import type { DocumentMetadata } from './document.ts'
import { saveNames } from './document-names.ts'
import { supersede } from './edition-links.ts'
import { documents } from './schema.ts'

/** What a person sets of a document; what is absent stays. */
export type EditionChanges = {
  [Name in Exclude<keyof DocumentMetadata, 'collection' | 'example'>]?: DocumentMetadata[Name] | undefined
}

/**
 * Sets what a person says of a document, and notes that the rest is right as it stands too; call it inside a
 * transaction. Throws `conflict` for an edition that would supersede itself.
 */
export async function confirmEdition(
  transaction: Connection,
  id: string,
  { title, supersedesId, ...changes }: EditionChanges,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  const at = now.toISOString()
  const [before] = await transaction.select({ title: documents.title }).from(documents).where(eq(documents.id, id))
  if (!before) return
  if (supersedesId !== undefined) await supersede(transaction, supersedesId, id)
  if (title !== undefined && title !== before.title) await retitleDocument(transaction, id, title)
  const [changed] = await transaction
    .update(documents)
    .set({ ...changes, confirmedBy: by, confirmedAt: at, updatedAt: at })
    .where(eq(documents.id, id))
    .returning()
  if (changed) await saveNames(transaction, id, changed)
}
