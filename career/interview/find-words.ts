import { placesOf } from '../../knowledge/places-of.ts'
import { normaliseAnswer } from './normalise-answer.ts'
import { withFamilies } from './word-families.ts'

/** A sentence of a transcript: as it was said, and in the form that words are looked for in. */
export type SpokenSentence = { said: string; plain: string }

/** The sentences of an answer in order, as spoken. */
export function spokenSentences(answer: string): SpokenSentence[] {
  return answer
    .split(/(?<=[。！？!?；;\n])/u)
    .map((said) => said.trim())
    .filter((said) => said !== '')
    .map((said) => ({ said, plain: normaliseAnswer(said) }))
}

/** What was found of groups of words: all of them, or the better part, with the words of the transcript that say so. */
export type Found = { whole: boolean; quote: string }

/** `inSpeech` wants more said around the word than the word itself: a bare key word makes half a point. */
type Saying = (plain: string, words: readonly string[], options?: { inSpeech: boolean }) => boolean

/**
 * The sentence, or up to three in a row, in which every group is said; else where the better part is; null where neither.
 * The words of a point must stand together, since an answer that names them anywhere has not made it.
 */
export function findWords(sentences: readonly SpokenSentence[], groups: readonly (readonly string[])[]): Found | null {
  return findTogether(sentences, groups, says)
}

/** As `findWords` for a claim that nobody should make: only whole, and not where it is forbidden or called wrong. */
export function findClaim(sentences: readonly SpokenSentence[], groups: readonly (readonly string[])[]): Found | null {
  const found = findTogether(sentences, groups, claims)
  return found?.whole ? found : null
}

const reaches = [1, 2, 3]

function findTogether(
  sentences: readonly SpokenSentence[],
  groups: readonly (readonly string[])[],
  saying: Saying,
): Found | null {
  let part: Found | null = null
  for (const reach of reaches) {
    for (let at = 0; at + reach <= sentences.length; at += 1) {
      const window = sentences.slice(at, at + reach)
      const plain = window.map((sentence) => sentence.plain).join('')
      const said = groups.filter((group) => saying(plain, group))
      if (said.length === 0) continue
      const bearing = window.filter(({ plain: one }) => said.some((group) => saying(one, group)))
      const quote = bearing.map((sentence) => sentence.said).join('')
      if (said.length === groups.length && said.some((group) => saying(plain, group, { inSpeech: true }))) {
        return { whole: true, quote }
      }
      // Half a point is its subject, which the first group names; a single character ("我", "先") tells nothing alone.
      const telling =
        said[0] === groups[0] &&
        said.some((group) =>
          saying(
            plain,
            group.filter((word) => word.length > 1),
          ),
        )
      if (part === null && telling && said.length * 2 >= groups.length) part = { whole: false, quote }
    }
  }
  return part
}

/** Says one of the words and does not take it back ("没报告"). */
const says: Saying = (plain, words, { inSpeech } = { inSpeech: false }) =>
  withFamilies(words).some((raw) =>
    anywhere(
      plain,
      normalisedWord(raw),
      (at, word) => !takenBack(plain, at, word) && !(inSpeech && standsAlone(plain, at, word.length)),
    ),
  )

/** Claims one of the words: neither taken back, nor forbidden, nor called wrong in the same breath. */
const claims: Saying = (plain, words) =>
  words.some((raw) =>
    anywhere(
      plain,
      normalisedWord(raw),
      (at, word) => !takenBack(plain, at, word) && !rejected(plain, at, word.length),
    ),
  )

function anywhere(plain: string, word: string, holds: (at: number, word: string) => boolean): boolean {
  return placesOf(plain, word).some((at) => {
    // "10pa" is not said by "110pa", nor "5" by "50" or "0.5".
    if (/^\d/u.test(word) && /[\d.]/u.test(plain[at - 1] ?? '')) return false
    if (/\d$/u.test(word) && /^(?:\d|\.\d)/u.test(plain.slice(at + word.length))) return false
    return holds(at, word)
  })
}

const negators = /(?:不用|不需要|不必|无需|没必要|不会|不想|懒得|忘了|忘记|(?<!有)没有|(?<!有)没|不|别)$/u
// What may stand between a negator and the word that it takes back: "没有先去报告", but not "没问题就报告".
const between = /^[去先再马上立刻立即及时给跟向他她它把其实真的怎么直接随便]{0,4}$/u
const startsNegated = /^(?:不|没|别|无)/u
const doubled = /(?:不能|不可以|不得|不会|不要|绝不|从不)(?:不|没)$/u

function takenBack(plain: string, at: number, word: string): boolean {
  if (startsNegated.test(word) || /^\d/u.test(word)) return false
  const clause = before(plain, at)
  for (let gap = 0; gap <= 4 && gap <= clause.length; gap += 1) {
    if (!between.test(clause.slice(clause.length - gap))) return false
    const head = clause.slice(0, clause.length - gap)
    if (doubled.test(head)) return false
    if (negators.test(head)) return true
  }
  return false
}

const forbids = /(?:不能|不可以|不得|不要|不该|不应|不准|不许|千万别|别|绝不|拒绝|避免|不是|不会|也不|防止|不同意)/u
const callsWrong =
  /^[^，,。；;！!？?]{0,8}(?:不行|不对|不可以|不应该|没用|不管用|是错|犯规|违规|危险|更严重|就危险|会出)/u

function rejected(plain: string, at: number, length: number): boolean {
  return forbids.test(before(plain, at)) || callsWrong.test(plain.slice(at + length))
}

const mark = /^[，,。、；;！!？?：:\s]$/u
function standsAlone(plain: string, at: number, length: number): boolean {
  if (/\d/u.test(plain[at] ?? '')) return false
  const edge = (character: string | undefined) => character === undefined || mark.test(character)
  return edge(plain[at - 1]) && edge(plain[at + length])
}

/** What stands before a place in the same breath. */
const before = (plain: string, at: number): string =>
  plain
    .slice(Math.max(0, at - 12), at)
    .split(/[，,。、；;！!？?：:\s]/u)
    .at(-1) ?? ''

const known = new Map<string, string>()
function normalisedWord(raw: string): string {
  const found = known.get(raw) ?? normaliseAnswer(raw)
  known.set(raw, found)
  return found
}
