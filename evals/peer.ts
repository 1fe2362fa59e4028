import { type EvalCase, loadCases } from './eval-case.ts'
import { keyOf, type Library } from './library.ts'
import type { CaseOutcome } from './measure/case-outcome.ts'
import { factStandsIn, flatten } from './measure/fact-stands-in.ts'
import { halfOf } from './measure/half-of.ts'
import { rankScores } from './measure/rank-scores.ts'
import { type Rate, ratesOf } from './measure/rates-of.ts'
import { expectedOf, goldKeys } from './suites/evidence-of.ts'
import type { HalfChoice } from './suites/suite.ts'

/** A passage that a peer found; `file` is the document's path inside the corpus, as gold data names it. */
export type PeerPassage = { file: string; text: string }

/** Another way to find passages for a question, to be measured on our questions. */
export type Peer = {
  name: string
  /** How it was set up, for the report. */
  setUp: string
  /** The passages that it would answer from, best first, at most ten. */
  search: (question: string) => Promise<PeerPassage[]>
  /** How many of them its answer is made from. */
  answersFrom: number
}

/** The documents of a library as plain text, in the order of their clauses: the same words that our own search has. */
export function plainDocuments(library: Library): { id: string; file: string; text: string }[] {
  const texts = new Map<string, { file: string; parts: string[] }>()
  for (const { key, clause, document } of library.byId.values()) {
    const known = texts.get(document.id) ?? { file: key.slice(0, key.length - clause.label.length - 1), parts: [] }
    known.parts.push(`${clause.label} ${clause.text}`)
    texts.set(document.id, known)
  }
  return [...texts].map(([id, { file, parts }]) => ({ id, file, text: parts.join('\n\n') }))
}

/** What a peer came to, in the scores of our own suites as far as it has them. */
export type PeerRecord = {
  name: string
  setUp: string
  tookMs: number
  /** How many characters it would answer from, on average over the questions. */
  charactersRead: number
  rates: Rate[]
  outcomes: CaseOutcome[]
}

/** A passage holds a clause when it has at least this share of the clause's characters, or is itself all out of it. */
const shareHeld = 0.5

/**
 * Asks a peer our questions. Its passages are no clauses, so the benefit of the doubt is its own: a passage that holds
 * half of a gold clause counts as that clause, and a key fact counts that stands anywhere in what it would answer from.
 */
export async function scorePeer(library: Library, peer: Peer, half: HalfChoice): Promise<PeerRecord> {
  const started = performance.now()
  const outcomes: CaseOutcome[] = []
  for (const row of [...loadCases('accuracy'), ...loadCases('not-covered')]) {
    if (half !== 'all' && halfOf(row.id) !== half) continue
    outcomes.push(scorePassages(library, row, await peer.search(row.question), peer.answersFrom))
  }
  const { name, setUp } = peer
  const tookMs = Math.round(performance.now() - started)
  const characters = outcomes.reduce((sum, { came }) => sum + came.length, 0)
  const charactersRead = Math.round(characters / Math.max(1, outcomes.length))
  return { name, setUp, tookMs, charactersRead, rates: ratesOf(outcomes), outcomes }
}

function scorePassages(
  library: Library,
  row: EvalCase,
  passages: readonly PeerPassage[],
  answersFrom: number,
): CaseOutcome {
  const answer = passages.slice(0, answersFrom)
  const said = answer.map(({ text }) => text).join('\n')
  const covered = row.gold.length > 0
  const missing = row.keyFacts.filter((fact) => !factStandsIn(fact, said))
  const ranks = rankScores(keysOf(library, row, passages), goldKeys(row), row.need)
  const scores = covered
    ? { ...ranks, answered: answer.length > 0 ? 1 : 0, facts: 1 - missing.length / Math.max(1, row.keyFacts.length) }
    : { rejected: answer.length === 0 ? 1 : 0 }
  return {
    id: row.id,
    type: row.type,
    question: row.question,
    passed: covered ? missing.length === 0 : answer.length === 0,
    scores,
    expected: expectedOf(row),
    came: said,
    evidence: [],
  }
}

/** What each passage is taken for: the gold clauses that it holds, else nothing. */
function keysOf(library: Library, row: EvalCase, passages: readonly PeerPassage[]): string[] {
  return passages.flatMap(({ file, text }, at) => {
    const held = row.gold.filter((gold) => {
      const clause = library.byKey.get(keyOf(gold.file, gold.clause))?.clause.text
      return gold.file === file && clause !== undefined && holds(text, clause)
    })
    return held.length === 0 ? [`passage ${at}`] : held.map((gold) => keyOf(gold.file, gold.clause))
  })
}

function holds(passage: string, clause: string): boolean {
  const [inside, sought] = [flatten(passage), flatten(clause)]
  if (inside.includes(sought) || sought.includes(inside)) return true
  // The clause was cut: its longest part that stands at the passage's start or end.
  const least = Math.ceil(sought.length * shareHeld)
  return overlap(inside, sought) >= least || overlap(sought, inside) >= least
}

/** The length of the longest end of `one` that is the start of `other`. */
function overlap(one: string, other: string): number {
  for (let length = Math.min(one.length, other.length); length > 0; length -= 1) {
    if (one.endsWith(other.slice(0, length))) return length
  }
  return 0
}
