import { clauseHeading, headingsOf } from '../knowledge/clause-heading.ts'
import { cutTerms, foldText } from '../knowledge/cut-terms.ts'
import { questionCoverage } from '../knowledge/question-coverage.ts'
import { subjectWords } from '../knowledge/question-terms.ts'
import type { SearchHit, SearchOutcome } from '../knowledge/search.ts'
import { wholeText } from '../knowledge/whole-text.ts'
import { askedKind, showsKind } from './asked-kind.ts'
import { splitSentences } from './split-sentences.ts'

const looked = 5
const longSubject = 40
const longMissing = 6
// A best hit this much ahead of the second answers alone; nearer ones say together whether the subject is spoken of.
const clearLead = 0.3

export const evidenceFeatureNames = [
  'clause',
  'clauseMean',
  'kindInPassage',
  'passagesWithKind',
  'rareClause',
  'rarePassage',
  'rareSentence',
  'rareTogether',
  'clausesAgree',
  'knownWords',
  'singleCharacters',
  'longestRun',
  'longestMissing',
  'unknownMissing',
  'names',
  'standardTerms',
  'heading',
  'asksKind',
  'longQuestion',
  'lead',
  'leadingClause',
  'leadingKind',
  'levelMean',
] as const

/** What tells, without a model, whether the clauses found answer a question; each from 0 to 1. */
export type EvidenceFeatures = Record<(typeof evidenceFeatureNames)[number], number>

/**
 * Looks at how much of the question the first five hits speak of: by characters (`clause…`, `…Passage`, a passage being
 * two sentences under their headings) and by terms weighed by rarity (`rare…`); and whether a passage shows the number,
 * time, person or place that is asked for.
 */
export function evidenceFeatures(question: string, outcome: SearchOutcome): EvidenceFeatures {
  const { knownTerms, rarities, expandedBy } = outcome
  const hits = outcome.hits.slice(0, looked)
  const spokenOf = (text: string) =>
    questionCoverage(question, text, { isKnown: (term) => knownTerms.has(term), expandedBy })
  const rareIn = weigher(rarities)
  const folded = foldText(question)
  const kind = askedKind(question)
  const words = subjectWords(question)
  const characters = [...new Set(words.join('').match(/\p{Script=Han}/gu))]
  const names = [...new Set(words.filter((word) => !/\p{Script=Han}/u.test(word)))]

  const clauses = hits.map((hit) => {
    const text = wholeText(hit)
    const headings = headingsOf(hit.document.title, hit.clause)
    return { ...spokenOf(text), folded: foldText(text), terms: new Set(cutTerms(text)), headings }
  })
  const passages = hits.flatMap((hit, at) =>
    passagesOf(hit).map((text) => {
      const headings = clauses[at]?.headings ?? ''
      const own = cutTerms(text)
      const inFull = foldText(`${headings}\n${text}`)
      return {
        clause: at,
        share: spokenOf(`${headings}\n${text}`).share,
        rare: rareIn([...cutTerms(headings), ...own]),
        rareAlone: rareIn(own),
        characters: characters.filter((character) => inFull.includes(character)).length,
        showsKind: kind === null || showsKind(kind, foldText(text), folded),
      }
    }),
  )
  const showing = passages.filter((passage) => passage.showsKind)
  const best = clauses.reduce<{ share: number; missing: string[] }>((a, b) => (b.share > a.share ? b : a), {
    share: 0,
    missing: [words.join('')],
  })
  const rarePassage = highest(passages.map(({ rare }) => rare))
  const longestWord = highest(words.map((word) => word.length)) || 1
  const lead = 1 - (hits[1]?.score ?? 0) / (hits[0]?.score || 1)
  const leads = Math.min(1, lead / clearLead)
  const clauseMean = mean(clauses.slice(0, 3).map(({ share }) => share))
  const kindInPassage = highest(showing.map(({ share }) => share))
  return {
    clause: best.share,
    clauseMean,
    kindInPassage,
    passagesWithKind: Math.min(1, showing.filter(({ share }) => share >= 0.8).length / 3),
    rareClause: highest(clauses.map(({ terms }) => rareIn(terms))),
    rarePassage,
    rareSentence: highest(passages.map(({ rareAlone }) => rareAlone)),
    rareTogether: rareIn(clauses.flatMap(({ terms }) => [...terms])),
    clausesAgree:
      new Set(passages.filter(({ rare }) => rare >= 0.75 * rarePassage).map(({ clause }) => clause)).size / looked,
    knownWords: rareIn(knownTerms),
    singleCharacters: characters.length === 0 ? 0 : highest(passages.map((p) => p.characters)) / characters.length,
    longestRun:
      highest(
        words.map((word) =>
          longestRun(
            word,
            clauses.map((clause) => clause.folded),
          ),
        ),
      ) / longestWord,
    longestMissing: Math.min(1, highest(best.missing.map((run) => run.length)) / longMissing),
    unknownMissing: Math.min(
      1,
      best.missing.filter((run) => cutTerms(run).every((term) => !knownTerms.has(term))).join('').length / longMissing,
    ),
    names:
      names.length === 0
        ? 1
        : names.filter((name) => clauses.some(({ terms }) => terms.has(name))).length / names.length,
    standardTerms: Math.min(
      1,
      highest(clauses.map((clause) => expandedBy.filter(({ to }) => clause.folded.includes(foldText(to))).length)) / 2,
    ),
    heading: highest(clauses.map(({ headings }) => rareIn(cutTerms(headings)))),
    asksKind: kind === null ? 0 : 1,
    longQuestion: Math.min(1, words.join('').length / longSubject),
    lead,
    leadingClause: best.share * leads,
    leadingKind: kindInPassage * leads,
    levelMean: clauseMean * (1 - leads),
  }
}

function passagesOf(hit: SearchHit): string[] {
  const sentences = splitSentences(clauseHeading(hit.clause).body).map(({ text }) => text)
  return sentences.map((text, at) => `${text}${sentences[at + 1] ?? ''}`)
}

/** The share of the question's terms, weighed by rarity, that are among those given. */
function weigher(rarities: ReadonlyMap<string, number>): (terms: Iterable<string>) => number {
  const total = [...rarities.values()].reduce((sum, rarity) => sum + rarity, 0) || 1
  return (terms) => {
    let sum = 0
    for (const term of new Set(terms)) sum += rarities.get(term) ?? 0
    return sum / total
  }
}

/** The length of the longest piece of a word, of two characters or more, that stands in one of the texts. */
function longestRun(word: string, texts: readonly string[]): number {
  for (let length = word.length; length > 1; length--) {
    for (let at = 0; at + length <= word.length; at++) {
      const piece = word.slice(at, at + length)
      if (texts.some((text) => text.includes(piece))) return length
    }
  }
  return 0
}

const highest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0)
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
