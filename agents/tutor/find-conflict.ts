import { clauseHeading, headingsOf } from '../../knowledge/clause-heading.ts'
import { questionCoverage } from '../../knowledge/question-coverage.ts'
import type { SearchHit } from '../../knowledge/search.ts'
import { numbersWithUnits } from '../numbers-with-units.ts'
import { obligationsOf } from '../obligation.ts'
import { splitSentences } from '../split-sentences.ts'
import { type Rank, rankOf } from './rank-of.ts'

/** What one source says on the point, with its rank. */
export type Side = { hit: SearchHit; quote: string; rank: Rank }

// Two sentences are on one point when each speaks of this share of the other, and of the question.
const samePoint = 0.5
const samePointOfDuty = 0.7
const ofQuestion = 0.5
// The same, with what the headings above the sentence say.
const ofQuestionUnderHeadings = 0.7
// Parts of sentences with a quantity are about one thing when each speaks of most of the other, or one of nearly all of it.
const mostOfThing = 0.6
const allOfThing = 0.85
const someOfThing = 0.4
// A hit far below the best one is on something else.
const relativeScore = 0.5

/**
 * The sources that say different things on the point of a question, highest rank first; empty where they agree. Different:
 * other quantities in the same unit, or, between sources of different rank, a duty that the other only recommends or permits.
 */
export function findConflict(question: string, hits: readonly SearchHit[]): Side[] {
  const best = hits[0]?.score ?? 0
  const near = hits.filter(({ score, document }) => score >= best * relativeScore && document.status === 'in-force')
  const sides = near.flatMap((hit) =>
    onPoint(question, hit).map((quote) => ({ hit, quote, rank: rankOf(hit.document) })),
  )
  const differing = sides.filter((side) => sides.some((other) => differ(side, other)))
  const byDocument = new Map(differing.map((side) => [side.hit.document.id, side] as const).reverse())
  return [...byDocument.values()].sort((a, b) => a.rank.order - b.rank.order)
}

// A question of an exercise, a worked calculation: what stands there holds for its own case.
const statesNothing = /[？?]|[＝=÷]/u

/** The sentences of a clause that are on the point of a question, best first. */
function onPoint(question: string, { document, clause }: SearchHit): string[] {
  const headings = headingsOf(document.title, clause)
  return splitSentences(clauseHeading(clause).body)
    .filter(({ text }) => !statesNothing.test(text))
    .map(({ text }) => ({
      text,
      own: questionCoverage(question, text).share,
      underHeadings: questionCoverage(question, `${headings}\n${text}`).share,
    }))
    .filter(({ own, underHeadings }) => own >= ofQuestion || (own > 0 && underHeadings >= ofQuestionUnderHeadings))
    .sort((a, b) => b.own - a.own)
    .map(({ text }) => text)
}

function differ(one: Side, other: Side): boolean {
  if (one.hit.document.id === other.hit.document.id) return false
  if (!oneTrade(one.hit.document.industry, other.hit.document.industry)) return false
  if (otherQuantityOfThing(one.quote, other.quote)) return true
  if (one.rank.order === other.rank.order) return false
  const shared = Math.min(alike(one.quote, other.quote), alike(other.quote, one.quote))
  if (shared < samePoint) return false
  return otherQuantity(one.quote, other.quote) || (shared >= samePointOfDuty && otherDuty(one.quote, other.quote))
}

/** True when a part of one sentence and a part of the other say other quantities of the same thing. */
function otherQuantityOfThing(one: string, other: string): boolean {
  return partsOf(one).some((part) =>
    partsOf(other).some((their) => {
      if (!otherQuantity(part, their)) return false
      const shares = [alike(part, their), alike(their, part)]
      const [least, most] = [Math.min(...shares), Math.max(...shares)]
      return least >= mostOfThing || (most >= allOfThing && least >= someOfThing)
    }),
  )
}

const partsOf = (sentence: string): string[] => withoutReferences(sentence).split(/[，,；;：。！？]/u)

const oneTrade = (one: string, other: string): boolean => one === other || one === 'general' || other === 'general'

const withoutNumbers = (text: string): string =>
  withoutReferences(text)
    .replace(/[\d.]+\s*[年月日]?/gu, ' ')
    .replace(/（示例值?）|\(示例值?\)/gu, '')
const alike = (one: string, other: string): number => questionCoverage(withoutNumbers(one), withoutNumbers(other)).share

/** True when both state quantities in one unit and have none of them in common. */
function otherQuantity(one: string, other: string): boolean {
  const [ours, theirs] = [one, other].map((text) => byUnit(numbersWithUnits(withoutReferences(text))))
  return [...(ours ?? [])].some(([unit, numbers]) => {
    const same = theirs?.get(unit) ?? []
    return same.length > 0 && !numbers.some((number) => same.includes(number))
  })
}

function byUnit(quantities: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const quantity of quantities) {
    const unit = quantity.replace(/^[\d.]+/u, '')
    if (unit !== '') found.set(unit, [...(found.get(unit) ?? []), quantity])
  }
  return found
}

/** Without numbers of standards and clauses (GB 38600-2019, 5.3.2), which are no quantities. */
const withoutReferences = (text: string): string =>
  text.replace(/《[^》]*》|[A-Z]+(?:\/[TZ])?\s*\d+(?:\.\d+)*[-—]\d{4}|\d+\.\d+\.\d+/gu, ' ')

function otherDuty(one: string, other: string): boolean {
  const [a, b] = [obligationsOf(one), obligationsOf(other)]
  const strict = (duties: ReadonlySet<string>) => duties.has('required') || duties.has('forbidden')
  const loose = (duties: ReadonlySet<string>) => duties.has('permitted') || duties.has('recommended')
  return (strict(a) && !strict(b) && loose(b)) || (strict(b) && !strict(a) && loose(a))
}
