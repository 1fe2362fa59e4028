import { seededRandom } from '../../storage/seeded-random.ts'
import { checkItem } from '../../teaching/check-item.ts'
import { asksSame } from '../../teaching/check-set.ts'
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

/**
 * Items written from the structure of clauses, without a model: always the same for the same seed, types in turn, each key
 * supported by the clause. Fewer than wished for where the clauses give no more.
 */
export function writeItems(clauses: readonly QuizClause[], wishes: QuizWishes): ItemContent[] {
  const { count, seed = 'quiz', types = itemTypes, blooms, neighbours = clauses, besides = [] } = wishes
  const random = seededRandom(seed)
  const pool = quizPool(neighbours.map(readQuizClause), random)
  const texts = new Map(clauses.map(({ id, text }) => [id, text]))
  const drafts = random
    .shuffle(
      clauses.map(readQuizClause).flatMap((read) => generators.flatMap((generate): Draft[] => generate(read, pool))),
    )
    .filter(({ content }) => types.includes(content.type) && (!blooms || blooms.includes(content.bloom)))
    .filter(({ content }) => !checkItem(content, texts).some(({ grave }) => grave))
  return balanced(choose(drafts, { count, types, besides }), random)
}

type Choice = { count: number; types: readonly ItemType[]; besides: readonly ItemContent[] }

/** Takes types in turn, of each the most worthwhile on the clause that has been asked about least. */
function choose(drafts: readonly Draft[], { count, types, besides }: Choice): ItemContent[] {
  const chosen: ItemContent[] = []
  const asked = new Map<string, number>()
  const foci = new Set<string>()
  const judged = { right: 0, wrong: 0 }
  const timesAsked = ({ clauseId }: Draft) => asked.get(clauseId) ?? 0
  const repeats = ({ content, clauseId }: Draft) =>
    [...besides, ...chosen].some((other) => other.sources[0]?.clauseId === clauseId && asksSame(other, content))
  const turns = itemTypes.filter((type) => types.includes(type))
  const waiting = new Map(turns.map((type) => [type, drafts.filter(({ content }) => content.type === type)]))

  function take(type: ItemType): Draft | null {
    const usable = (waiting.get(type) ?? []).filter((draft) => !foci.has(draft.focus) && !repeats(draft))
    waiting.set(type, usable)
    const open = usable.filter(({ content }) => sideOpen(content, judged))
    return open.reduce<Draft | null>((best, draft) => {
      if (best === null) return draft
      const fewer = timesAsked(draft) - timesAsked(best)
      return fewer < 0 || (fewer === 0 && draft.worth > best.worth) ? draft : best
    }, null)
  }

  for (let taken = true; taken && chosen.length < count; ) {
    taken = false
    for (const type of turns) {
      const next = chosen.length < count ? take(type) : null
      if (next === null) continue
      taken = true
      chosen.push(next.content)
      foci.add(next.focus)
      asked.set(next.clauseId, timesAsked(next) + 1)
      if (next.content.type === 'true-false') judged[next.content.key ? 'right' : 'wrong']++
    }
  }
  return chosen
}

/** Right and wrong judgements go in turn. */
function sideOpen(content: ItemContent, judged: { right: number; wrong: number }): boolean {
  if (content.type !== 'true-false') return true
  return content.key ? judged.right <= judged.wrong : judged.wrong <= judged.right
}
