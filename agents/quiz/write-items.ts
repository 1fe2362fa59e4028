import { seededRandom } from '../../storage/seeded-random.ts'
import { asksSame } from '../../teaching/asks-same.ts'
import { checkItem } from '../../teaching/check-item.ts'
import type { BloomLevel, ItemContent, ItemType } from '../../teaching/quiz-item.ts'
import { itemTypes } from '../../teaching/quiz-item.ts'
import { balanced } from './balanced.ts'
import type { Draft } from './draft-item.ts'
import { fromActors } from './from-actors.ts'
import { fromCases } from './from-cases.ts'
import { fromDefinitions } from './from-definitions.ts'
import { fromEnumerations } from './from-enumerations.ts'
import { fromLists } from './from-lists.ts'
import { fromNumbers } from './from-numbers.ts'
import { fromObligations } from './from-obligations.ts'
import { fromReasons } from './from-reasons.ts'
import { fromSequences } from './from-sequences.ts'
import type { QuizClause } from './quiz-clause.ts'
import { quizPool } from './quiz-pool.ts'
import { readQuizClause } from './read-quiz-clause.ts'

const generators = [
  fromNumbers,
  fromActors,
  fromObligations,
  fromLists,
  fromEnumerations,
  fromDefinitions,
  fromSequences,
  fromReasons,
  fromCases,
]

export type QuizWishes = {
  count: number
  types?: readonly ItemType[]
  blooms?: readonly BloomLevel[]
  seed?: string
  /** Further clauses of the same documents, from which wrong options are taken; the clauses themselves where absent. */
  neighbours?: readonly QuizClause[]
  /** Items that are there already: nothing that asks the same is written again. */
  besides?: readonly ItemContent[]
}

/** One line of a blueprint: so many items of a type, of one level where it says so. */
export type PlanRow = { type: ItemType; bloom: BloomLevel | null; count: number }

/** A line that the clauses did not fill. */
export type Shortage = PlanRow & { written: number }

/**
 * Items written from the structure of clauses, without a model: always the same for the same seed, types in turn, each key
 * supported by the clause. Fewer than wished for where the clauses give no more; none from what tells of a course.
 */
export function writeItems(clauses: readonly QuizClause[], wishes: QuizWishes): ItemContent[] {
  const { count, types = itemTypes, blooms = null } = wishes
  const rows = itemTypes.filter((type) => types.includes(type)).map((type) => ({ type, blooms, most: count }))
  return write(clauses, wishes, rows).items
}

/** Items to a blueprint, and what of it the clauses do not give. */
export function writeToPlan(
  clauses: readonly QuizClause[],
  plan: readonly PlanRow[],
  wishes: Omit<QuizWishes, 'count' | 'types' | 'blooms'>,
): { items: ItemContent[]; shortages: Shortage[] } {
  const rows = plan.map(({ type, bloom, count }) => ({ type, blooms: bloom === null ? null : [bloom], most: count }))
  const count = plan.reduce((sum, row) => sum + row.count, 0)
  const { items, written } = write(clauses, { ...wishes, count }, rows)
  const shortages = plan.map((row, at) => ({ ...row, written: written[at] ?? 0 }))
  return { items, shortages: shortages.filter((row) => row.written < row.count) }
}

type Row = { type: ItemType; blooms: readonly BloomLevel[] | null; most: number }

function write(given: readonly QuizClause[], wishes: QuizWishes, rows: readonly Row[]) {
  const { count, seed = 'quiz', besides = [] } = wishes
  const clauses = given.filter(({ ofCourse }) => !ofCourse)
  const neighbours = (wishes.neighbours ?? clauses).filter(({ ofCourse }) => !ofCourse)
  const random = seededRandom(seed)
  const pool = quizPool(neighbours.map(readQuizClause), random)
  const texts = new Map(clauses.map(({ id, text }) => [id, text]))
  const all = clauses
    .map(readQuizClause)
    .flatMap((read) => generators.flatMap((generate): Draft[] => generate(read, pool)))
  const types = new Set(rows.map(({ type }) => type))
  const drafts = random
    .shuffle(all)
    .filter(({ content }) => types.has(content.type) && !checkItem(content, texts).some(({ grave }) => grave))
  const { items, written } = choose(drafts, { count, rows, besides })
  return { items: balanced(items, random), written }
}

/** Takes rows in turn, of each the most worthwhile on the clause that has been asked about least. */
function choose(
  drafts: readonly Draft[],
  { count, rows, besides }: { count: number; rows: readonly Row[]; besides: readonly ItemContent[] },
) {
  const items: ItemContent[] = []
  const written = rows.map(() => 0)
  const asked = new Map<string, number>()
  const foci = new Set<string>()
  const judged = { right: 0, wrong: 0 }
  const timesAsked = ({ clauseId }: Draft) => asked.get(clauseId) ?? 0
  const repeats = ({ content, clauseId }: Draft) =>
    [...besides, ...items].some((other) => other.sources[0]?.clauseId === clauseId && asksSame(other, content))
  const waiting = rows.map(({ type, blooms }) =>
    drafts.filter(({ content }) => content.type === type && (blooms === null || blooms.includes(content.bloom))),
  )

  function take(row: number): Draft | null {
    const usable = (waiting[row] ?? []).filter((draft) => !foci.has(draft.focus) && !repeats(draft))
    waiting[row] = usable
    const open = usable.filter(({ content }) => sideOpen(content, judged))
    return open.reduce<Draft | null>((best, draft) => {
      if (best === null) return draft
      const fewer = timesAsked(draft) - timesAsked(best)
      return fewer < 0 || (fewer === 0 && draft.worth > best.worth) ? draft : best
    }, null)
  }

  for (let taken = true; taken && items.length < count; ) {
    taken = false
    for (const [row, { most }] of rows.entries()) {
      const next = items.length < count && (written[row] ?? 0) < most ? take(row) : null
      if (next === null) continue
      taken = true
      items.push(next.content)
      written[row] = (written[row] ?? 0) + 1
      foci.add(next.focus)
      asked.set(next.clauseId, timesAsked(next) + 1)
      if (next.content.type === 'true-false') judged[next.content.key ? 'right' : 'wrong']++
    }
  }
  return { items, written }
}

/** Right and wrong judgements go in turn. */
function sideOpen(content: ItemContent, judged: { right: number; wrong: number }): boolean {
  if (content.type !== 'true-false') return true
  return content.key ? judged.right <= judged.wrong : judged.wrong <= judged.right
}
