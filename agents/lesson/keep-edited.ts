import type { LessonBlock, Line, Section } from '../../teaching/lesson-material.ts'
import { linesOf } from '../../teaching/lesson-material.ts'
import { bindSentence } from '../bind-sentence.ts'
import type { ReadClause } from './read-clause.ts'

type Edited = Pick<Section, 'blocks' | 'notes'>

/**
 * A section as a teacher left it: lines that they did not touch stay what they were, all others are the teacher's own
 * words, with the clauses that bear them out. Nobody can make a line of theirs a fact by saying so.
 */
export function keepEdited(before: Section, edited: Edited, clauses: readonly ReadClause[]): Section {
  const known = new Map(linesOf(before).map((line) => [line.text, line]))
  const hits = clauses.map(({ hit }) => hit)
  function kept({ text }: Line): Line {
    const same = known.get(text)
    if (same) return same
    const binding = text.trim() === '' ? null : bindSentence(text, hits)
    const support = binding?.bound ? binding.support.flatMap(({ source }) => clauses[source]?.id ?? []) : []
    return { text, kind: 'teacher', clauseIds: support }
  }
  const blocks = edited.blocks.map(
    (block): LessonBlock =>
      block.kind === 'lines'
        ? { ...block, lines: block.lines.map(kept) }
        : { ...block, rows: block.rows.map((row) => block.header.map((_, column) => (row[column] ?? []).map(kept))) },
  )
  return { ...before, blocks, notes: edited.notes.map(kept) }
}
