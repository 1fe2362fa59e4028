import { createHash } from 'node:crypto'
import type { ParsedClause } from './document.ts'

type KnownClause = Pick<ParsedClause, 'label' | 'path' | 'text'> & { id: string }

/**
 * Ids for the clauses of a document, in their order. A clause keeps the id it had while its label and text stay, even
 * under other headings, so that old citations open it; else the id of the clause that stood at its address.
 */
export function clauseIds(
  documentId: string,
  clauses: readonly ParsedClause[],
  known: readonly KnownClause[],
): string[] {
  const bySameText = take(known, textKey)
  const ids = clauses.map((clause) => bySameText(clause))
  const kept = new Set(ids)
  const byAddress = take(
    known.filter(({ id }) => !kept.has(id)),
    addressKey,
  )
  for (const [at, clause] of clauses.entries()) ids[at] ??= byAddress(clause)
  const used = new Set(ids)
  return ids.map((id, at) => {
    if (id !== undefined) return id
    const address = addressKey(clauses[at] as ParsedClause)
    let occurrence = 0
    let fresh = hash(documentId, address, occurrence)
    while (used.has(fresh)) fresh = hash(documentId, address, ++occurrence)
    used.add(fresh)
    return fresh
  })
}

const addressKey = ({ path, label }: Pick<ParsedClause, 'path' | 'label'>): string => [...path, label].join('\n')
const textKey = ({ label, text }: Pick<ParsedClause, 'label' | 'text'>): string => `${label}\n${text}`

/** Gives out each known id once, in reading order among those with the same key. */
function take(known: readonly KnownClause[], key: (clause: Pick<ParsedClause, 'label' | 'path' | 'text'>) => string) {
  const waiting = new Map<string, string[]>()
  for (const clause of known) waiting.set(key(clause), [...(waiting.get(key(clause)) ?? []), clause.id])
  return (clause: ParsedClause): string | undefined => waiting.get(key(clause))?.shift()
}

const hash = (documentId: string, address: string, occurrence: number): string =>
  createHash('sha256').update(`${documentId}\n${address}\n${occurrence}`).digest('base64url').slice(0, 22)
