import { wholeText } from '../../knowledge/whole-text.ts'
import type { Line } from '../../teaching/lesson-material.ts'
import { numbersWithUnits } from '../numbers-with-units.ts'
import { obligationsOf } from '../obligation.ts'
import type { ReadClause } from './read-clause.ts'

/** Why a line may not stand: it names no chosen clause, or states a figure or an obligation that none of its clauses does. */
export type LineFault = 'no-source' | 'number' | 'obligation' | 'quote'

const flat = (text: string): string => text.replaceAll(/[\s“”‘’"']/gu, '')

/**
 * Checks a line against the clauses it names. A fact needs a clause, and its figures, obligations and quotations must
 * stand there; how to teach states none. An example situation and the teacher's own words are marked as such instead.
 */
export function checkLine(line: Line, clauses: readonly ReadClause[]): LineFault | null {
  if (line.kind === 'teacher' || line.kind === 'invented') return null
  if (line.kind === 'figure') return /^\d+$/.test(line.text) ? null : 'number'
  const named = clauses.filter(({ id }) => line.clauseIds.includes(id))
  if (line.kind === 'fact' && (named.length === 0 || named.length < line.clauseIds.length)) return 'no-source'
  const whole = named.map(({ hit }) => wholeText(hit)).join('\n')
  // Line by line: a label's number must not take the next line's first word for its unit.
  const stated = new Set(whole.split('\n').flatMap(numbersWithUnits))
  if (numbersWithUnits(line.text).some((number) => !stated.has(number))) return 'number'
  const binding = obligationsOf(whole)
  if ([...obligationsOf(line.text)].some((obligation) => !binding.has(obligation))) return 'obligation'
  const words = flat(whole)
  // What was left out of a quotation to be filled in is no part of it.
  const quotes = [...line.text.matchAll(/“([^”]+)”/gu)].flatMap((match) => (match[1] ?? '').split('____').map(flat))
  return line.kind === 'fact' && quotes.some((quote) => !words.includes(quote)) ? 'quote' : null
}
