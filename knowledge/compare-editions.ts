import { diffArrays } from 'diff'
import { alignClauses, type ClausePair } from './align-clauses.ts'
import type { StoredClause } from './catalogue.ts'
import { type ChangeKind, changeKinds } from './change-kind.ts'

/** A run of words: in both editions, or in one alone. */
export type WordChange = { kind: 'same' | 'added' | 'removed'; text: string }

export type ClauseChange = {
  kind: ChangeKind
  older: StoredClause | null
  newer: StoredClause | null
  /** Both texts in one, for a changed clause; else empty. */
  words: WordChange[]
}

/** What changed from an older edition to a newer one, clause by clause in the newer one's order. */
export function compareEditions(older: readonly StoredClause[], newer: readonly StoredClause[]): ClauseChange[] {
  return alignClauses(older, newer).map((pair) => {
    const kind = kindOf(pair)
    const words = kind === 'changed' ? compareWords(pair.older?.text ?? '', pair.newer?.text ?? '') : []
    return { kind, ...pair, words }
  })
}

/** How many clauses of each kind of change. */
export function countChanges(changes: readonly ClauseChange[]): Record<ChangeKind, number> {
  const counts = Object.fromEntries(changeKinds.map((kind) => [kind, 0])) as Record<ChangeKind, number>
  for (const { kind } of changes) counts[kind]++
  return counts
}

function kindOf({ older, newer }: ClausePair<StoredClause>): ChangeKind {
  if (older === null) return 'added'
  if (newer === null) return 'removed'
  if (squeeze(older.text) !== squeeze(newer.text)) return 'changed'
  if (older.label !== newer.label) return 'renumbered'
  return older.path.join('\n') === newer.path.join('\n') ? 'unchanged' : 'moved'
}

const squeeze = (text: string): string => text.replaceAll(/\s+/gu, '')

// Numbers with their decimals stay whole; everything else that is no word is a token of its own.
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** The difference of two texts by words; the runs together give either text back. */
export function compareWords(older: string, newer: string): WordChange[] {
  const cut = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment)
  return diffArrays(cut(older), cut(newer)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}
