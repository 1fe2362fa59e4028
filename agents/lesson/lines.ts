import type { LessonBlock, Line } from '../../teaching/lesson-material.ts'
import { tableRows } from '../practice/table-rows.ts'
import type { ReadClause } from './read-clause.ts'

/** What these clauses say; words about teaching around it hold no figure and no obligation of their own. */
export const fact = (text: string, ...clauses: readonly Pick<ReadClause, 'id'>[]): Line => ({
  text,
  kind: 'fact',
  clauseIds: clauses.map(({ id }) => id),
})

/** How it is taught. */
export const didactic = (text: string): Line => ({ text, kind: 'didactic', clauseIds: [] })

/** A number that the material sets itself. */
export const figure = (value: number): Line => ({ text: String(value), kind: 'figure', clauseIds: [] })

/** A made-up situation; what it is measured by stands in these clauses. */
export const invented = (text: string, ...clauses: readonly Pick<ReadClause, 'id'>[]): Line => ({
  text,
  kind: 'invented',
  clauseIds: clauses.map(({ id }) => id),
})

/** Words that the teacher gave. */
export const teachers = (text: string): Line => ({ text, kind: 'teacher', clauseIds: [] })

export const bullets = (lines: Line[], heading: string | null = null): LessonBlock => ({
  kind: 'lines',
  style: 'bullets',
  heading,
  lines,
})

export const numbers = (lines: Line[], heading: string | null = null): LessonBlock => ({
  kind: 'lines',
  style: 'numbers',
  heading,
  lines,
})

export const table = (header: string[], rows: Line[][][], heading: string | null = null): LessonBlock => ({
  kind: 'table',
  heading,
  header,
  rows,
})

/** A clause's sentence between quotation marks; its own marks become inner ones. A row of a table is told cell by cell. */
export const quoted = (sentence: string): string => {
  const [cells] = tableRows([{ id: '', text: sentence }]).map((row) => row.cells)
  if (cells === undefined) return marked(sentence)
  const [first, ...rest] = cells
  const named = rest.map(({ name, value }) => (rest.length > 1 ? `${name}${marked(value)}` : marked(value)))
  return `${marked(first?.value ?? '')}——${named.join('，')}`
}

const marked = (sentence: string): string => {
  const words = sentence
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
  return `“${words}”`
}
