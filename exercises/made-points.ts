import { wordForm } from '../knowledge/word-form.ts'
import { findWording } from './procedure/find-wording.ts'

/** A point that a free text is marked for. Any of the wordings makes it; `a+b`: both in one sentence. */
export type PointToMake = { point: string; words: readonly string[] }

/** Whether a text makes a point, and the sentence in which it does. */
export type MadePoint = { point: string; made: boolean; quote: string | null }

/** Which points a text makes. What it says is not to be done makes no point. */
export function madePoints(text: string, points: readonly PointToMake[]): MadePoint[] {
  const plain = wordForm(text)
  const sentences = text.split(/(?<=[。；;！!？?\n])/u).filter((sentence) => sentence.trim() !== '')
  return points.map(({ point, words }) => {
    const made = words.some((word) => findWording(plain, word).some(({ denied }) => !denied))
    const said = (sentence: string) =>
      words.some((word) => findWording(wordForm(sentence), word).some(({ denied }) => !denied))
    return { point, made, quote: made ? (sentences.find(said)?.trim() ?? null) : null }
  })
}
