import type { StoredClause } from '../../knowledge/catalogue.ts'

/** A clause that items are written from, with what is needed to cite it. */
export type QuizClause = {
  id: string
  label: string
  number: string | null
  path: readonly string[]
  text: string
  page: number | null
  document: { id: string; title: string }
}

/** A clause of the library as items are written from it. */
export function quizClause(
  { id, label, number, path, text, page }: StoredClause,
  document: { id: string; title: string },
): QuizClause {
  return { id, label, number, path, text, page, document: { id: document.id, title: document.title } }
}
