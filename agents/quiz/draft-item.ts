import type { KnowledgeKind } from '../../knowledge/knowledge-kind.ts'
import type { BloomLevel, ItemContent, ItemSource } from '../../teaching/quiz-item.ts'
import type { QuizClause } from './quiz-clause.ts'

/** An item as a generator proposes it; `focus` is what of the clause it asks about: one item is taken of each. */
export type Draft = { content: ItemContent; clauseId: string; focus: string; worth: number }

/** Where an item's words stand, in the form that it carries along. */
export function sourceOf(clause: QuizClause, quote: string): ItemSource {
  const { id: clauseId, document, label, page } = clause
  return { clauseId, documentId: document.id, documentTitle: document.title, clause: label, page, quote }
}

/** "根据《…》，": what every stem begins with, so that it can be answered without the book at hand. */
export const according = (clause: QuizClause): string => `根据《${clause.document.title}》，`

/** The clause as an explanation names it. */
export function clauseName({ document, label }: QuizClause): string {
  return `《${document.title}》${/^\d/u.test(label) ? ` ${label} ` : label === document.title ? '' : label}`
}

/** "《…》第四十八条：“…”" */
export const cited = (clause: QuizClause, quote: string): string =>
  `${clauseName(clause).trim()}：“${quote}${/[。！？]$/u.test(quote) ? '' : '。'}”`

type Common = Pick<ItemContent, 'stem' | 'explanation' | 'sources'> & {
  bloom?: BloomLevel
  difficulty?: number
  knowledge?: KnowledgeKind
}

/** What all items have, with what is usual where nothing else is said. */
export function common({ bloom = 'remember', difficulty = 2, knowledge = 'memory', ...rest }: Common) {
  return { situation: '', bloom, difficulty, knowledge, marks: 2, ...rest }
}

/** Options in this order, named a, b, c, …; the right ones are `keys`. */
export function options(texts: readonly { text: string; misconception: string | null }[], keys: readonly string[]) {
  const named = texts.map(({ text, misconception }, at) => ({ id: 'abcdefgh'[at] ?? String(at), text, misconception }))
  return { options: named, key: named.filter(({ text }) => keys.includes(text)).map(({ id }) => id) }
}
