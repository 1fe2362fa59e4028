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
// A hit far below the best one is on something else.
const relativeScore = 0.5

/**
 * The sources of different rank that say different things on the point of a question, highest rank first; empty where
 * they agree. Different: other quantities in the same unit, or a duty that the other only recommends or permits.
 */
export function findConflict(question: string, hits: readonly SearchHit[]): Side[] {
  const best = hits[0]?.score ?? 0
  const near = hits.filter(({ score, document }) => score >= best * relativeScore && document.status === 'in-force')
  const sides = near.flatMap((hit) => {
    const quote = onPoint(question, hit)
    return quote === null ? [] : [{ hit, quote, rank: rankOf(hit.document) }]
  })
  const differing = sides.filter((side) => sides.some((other) => differ(side, other)))
  const byDocument = new Map(differing.map((side) => [side.hit.document.id, side] as const).reverse())
  return [...byDocument.values()].sort((a, b) => a.rank.order - b.rank.order)
}

function onPoint(question: string, { clause }: SearchHit): string | null {
  const [best] = splitSentences(clause.text)
    .map(({ text }) => ({ text, share: questionCoverage(question, text).share }))
    .sort((a, b) => b.share - a.share)
  return best && best.share >= ofQuestion ? best.text : null
}

function differ(one: Side, other: Side): boolean {
  if (one.hit.document.id === other.hit.document.id || one.rank.order === other.rank.order) return false
  if (!oneTrade(one.hit.document.industry, other.hit.document.industry)) return false
  const shared = Math.min(alike(one.quote, other.quote), alike(other.quote, one.quote))
  if (shared < samePoint) return false
  return otherQuantity(one.quote, other.quote) || (shared >= samePointOfDuty && otherDuty(one.quote, other.quote))
}

const oneTrade = (one: string, other: string): boolean => one === other || one === 'general' || other === 'general'

const withoutNumbers = (text: string): string => text.replace(/[\d.]+/gu, ' ').replace(/（示例值?）|\(示例值?\)/gu, '')
const alike = (one: string, other: string): number => questionCoverage(withoutNumbers(one), withoutNumbers(other)).share

function otherQuantity(one: string, other: string): boolean {
  const theirs = numbersWithUnits(other)
  return numbersWithUnits(one).some((number) => {
    const unit = number.replace(/^[\d.]+/u, '')
    const sameUnit = theirs.filter((their) => their.replace(/^[\d.]+/u, '') === unit)
    return unit !== '' && sameUnit.length > 0 && !sameUnit.includes(number)
  })
}

function otherDuty(one: string, other: string): boolean {
  const [a, b] = [obligationsOf(one), obligationsOf(other)]
  const strict = (duties: ReadonlySet<string>) => duties.has('required') || duties.has('forbidden')
  const loose = (duties: ReadonlySet<string>) => duties.has('permitted') || duties.has('recommended')
  return (strict(a) && !strict(b) && loose(b)) || (strict(b) && !strict(a) && loose(a))
}
