import type { StoredClause } from '../../knowledge/catalogue.ts'
import { tellsOfCourse } from '../../knowledge/tells-of-course.ts'

/** A clause that items are written from, with what is needed to cite it. */
export type QuizClause = {
  id: string
  label: string
  number: string | null
  path: readonly string[]
  text: string
  page: number | null
  /** It speaks of a course rather than of its matter, so that nothing is asked about it. */
  ofCourse: boolean
  document: { id: string; title: string }
}

/** A clause of the library as items are written from it. */
export function quizClause(clause: StoredClause, document: { id: string; title: string; kind: string }): QuizClause {
  const { id, label, number, path, text, page } = clause
  const ofCourse = tellsOfCourse(clause, document)
  return { id, label, number, path, text, page, ofCourse, document: { id: document.id, title: document.title } }
}
