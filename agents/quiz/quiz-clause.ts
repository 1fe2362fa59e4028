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
