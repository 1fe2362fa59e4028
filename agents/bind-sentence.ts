import { questionCoverage } from '../knowledge/question-coverage.ts'
import type { SearchHit } from '../knowledge/search.ts'
import { wholeText } from '../knowledge/whole-text.ts'
import { numbersWithUnits } from './numbers-with-units.ts'
import { obligationsOf } from './obligation.ts'
import { splitSentences } from './split-sentences.ts'

/** A source that supports a sentence, as its index among the sources given, and its supporting words. */
export type Support = { source: number; quote: string }

/** Why a sentence could not be bound. */
export type Refusal = 'unsupported' | 'number' | 'obligation'

export type Binding =
  | { bound: true; text: string; support: Support[] }
  | { bound: false; text: string; reason: Refusal }

// A sentence is supported when its sources speak of this share of its words; a paraphrase keeps its nouns.
const supportedShare = 0.6
const quotedSentencesAtMost = 3

/**
 * Binds one sentence of a model's answer to the sources that support it. The sources it marks with `[n]` are tried first,
 * then all. Its numbers with their units, and the strength of its obligation words, must stand in the source.
 */
export function bindSentence(sentence: string, sources: readonly SearchHit[]): Binding {
  const text = sentence.replace(/\s*\[\d+\]/g, '').trim()
  const marked = [...sentence.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]) - 1)
  const valid = [...new Set(marked)].filter((index) => sources[index])
  const attempts = [...(valid.length > 0 ? [valid] : []), ...sources.map((_, index) => [index])]
  let reason: Refusal = 'unsupported'
  for (const indexes of attempts) {
    const result = check(text, indexes, sources)
    if (typeof result !== 'string') return { bound: true, text, support: result }
    if (result !== 'unsupported') reason = result
  }
  return { bound: false, text, reason }
}

function check(text: string, indexes: readonly number[], sources: readonly SearchHit[]): Refusal | Support[] {
  const hits = indexes.flatMap((index) => sources[index] ?? [])
  const whole = hits.map(wholeText).join('\n')
  if (questionCoverage(text, whole).share < supportedShare) return 'unsupported'
  const numbers = new Set(numbersWithUnits(whole))
  if (numbersWithUnits(text).some((number) => !numbers.has(number))) return 'number'
  const support = indexes.map((source) => ({ source, quote: closest(text, source, sources).join('\n') }))
  const stated = obligationsOf(support.map(({ quote }) => quote).join('\n'))
  for (const obligation of obligationsOf(text)) if (!stated.has(obligation)) return 'obligation'
  return support
}

/** The sentences of a source nearest to the text, with the introduction of a list item. */
function closest(text: string, index: number, sources: readonly SearchHit[]): string[] {
  const hit = sources[index]
  if (!hit) return []
  const sentences = splitSentences(hit.clause.text)
  const shares = sentences.map((sentence) => questionCoverage(text, sentence.text).share)
  const best = Math.max(...shares)
  const chosen = new Set<number>()
  for (const [position, sentence] of sentences.entries()) {
    if (chosen.size >= quotedSentencesAtMost || (shares[position] ?? 0) < Math.max(best * 0.7, 0.01)) continue
    if (sentence.leadIn !== null) chosen.add(sentence.leadIn)
    chosen.add(position)
  }
  return [...chosen].sort((a, b) => a - b).map((position) => sentences[position]?.text ?? '')
}
