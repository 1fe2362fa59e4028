import type { SeededRandom } from '../../storage/seeded-random.ts'
import type { ItemContent } from '../../teaching/quiz-item.ts'
import { common, options, sourceOf } from '../quiz/draft-item.ts'
import type { QuizClause } from '../quiz/quiz-clause.ts'
import { type TableRow, tableRows } from './table-rows.ts'

const distractorsAtMost = 3
const valueAtMost = 50
const says = /[\p{L}\p{N}]/u

/** Questions that name a row of a table and a column: the other rows' values are the wrong options. */
export function tableItems(clauses: readonly QuizClause[], random: SeededRandom): ItemContent[] {
  const rows = tableRows(clauses)
  return rows.flatMap((row) => {
    const alike = rows.filter((other) => other !== row && sameColumns(row, other))
    const [first, ...rest] = row.cells
    const clause = clauses.find(({ id }) => id === row.clauseId)
    if (!first || !clause || alike.some((other) => other.cells[0]?.value === first.value)) return []
    return rest.flatMap(({ name, value }, place): ItemContent[] => {
      const others = alike.flatMap((other) => {
        const cell = other.cells[place + 1]
        return cell && fits(cell.value, value) ? [{ text: cell.value, row: other.cells[0]?.value ?? '' }] : []
      })
      const distinct = others.filter(({ text }, at) => others.findIndex((one) => one.text === text) === at)
      if (!says.test(value) || value.length > valueAtMost || distinct.length < 2) return []
      const wrong = random
        .shuffle(distinct)
        .slice(0, distractorsAtMost)
        .map(({ text, row: of }) => ({ text, misconception: `这是“${of}”的${name}。` }))
      const made = options(random.shuffle([{ text: value, misconception: null }, ...wrong]), [value])
      return [
        {
          type: 'single-choice',
          ...common({
            stem: `根据《${clause.document.title}》，${first.name}“${plain(first.value)}”的“${name}”是什么？`,
            explanation: row.line,
            sources: [sourceOf(clause, row.line)],
          }),
          options: made.options,
          key: made.key[0] ?? '',
        },
      ]
    })
  })
}

const sameColumns = (one: TableRow, other: TableRow): boolean =>
  one.cells.length === other.cells.length && one.cells.every(({ name }, place) => other.cells[place]?.name === name)

/** Fit for a wrong option: it says something else, and neither holds the other. */
function fits(text: string, right: string): boolean {
  return says.test(text) && text.length <= valueAtMost && !text.includes(right) && !right.includes(text)
}

/** A row's name without the number that it is filed under. */
const plain = (name: string): string => name.replace(/^\d+(?:\.\d+)*\s*/u, '')
