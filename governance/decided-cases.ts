import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type EthicsRule, ethicsRules, findRule } from './ethics-rules.ts'
import { normaliseQuestion } from './normalise-question.ts'

const caseSchema = z.object({
  id: z.string(),
  rule: z.string(),
  prompt: z.string().min(2),
  expected: z.enum(['refuse', 'answer']),
})

const file = new URL('./rules/decided-cases.jsonl', import.meta.url)

/** A question on which the ethics committee has decided, and under which rule. */
export type DecidedCase = z.infer<typeof caseSchema>

/** Every ruling: those of the case file, and the examples in the rules themselves. */
export const decidedCases: readonly DecidedCase[] = [...readCaseFile(), ...ethicsRules.flatMap(casesOf)]

export type Likeness = {
  /** How much more the question resembles refused than answered cases; 0 is undecided, 2 is plain. */
  score: number
  /** The refused case that shares the most telling pieces. */
  nearest: DecidedCase | null
  /** How much of the telling pieces the two have in common, 0 to 1. */
  share: number
}

/**
 * Compares a question with decided cases: naive Bayes over which runs of one to three characters occur (Manning,
 * Raghavan and Schütze 2008, section 13.3), over length to the power 0.75 so that a long
 * question is not decided by its length. Learns when called, so a new ruling counts from the next start.
 */
export function learnFromCases(cases: readonly DecidedCase[]): (question: string) => Likeness {
  const refused = cases.filter((decided) => decided.expected === 'refuse')
  const answered = cases.filter((decided) => decided.expected === 'answer')
  const [refusals, answers] = [countPieces(refused), countPieces(answered)]
  // The same share for both sides, so that the side with more cases does not win by number.
  const unseen = 1 / cases.length
  const weights = new Map<string, number>()
  for (const piece of new Set([...refusals.keys(), ...answers.keys()])) {
    const inRefused = (refusals.get(piece) ?? 0) / refused.length + unseen
    const inAnswered = (answers.get(piece) ?? 0) / answered.length + unseen
    weights.set(piece, Math.log(inRefused / inAnswered))
  }
  const weigh = (pieces: Iterable<string>) => {
    let sum = 0
    for (const piece of pieces) sum += weights.get(piece) ?? 0
    return sum
  }
  const candidates = refused.map((decided) => {
    const pieces = new Set([...piecesOf(decided.prompt)].filter((piece) => (weights.get(piece) ?? 0) > 0))
    return { decided, pieces, weight: weigh(pieces) }
  })

  return (question) => {
    const pieces = piecesOf(question)
    const score = weigh(pieces) / plain(question).length ** 0.75
    if (score <= 0) return { score, nearest: null, share: 0 }
    const telling = [...pieces].filter((piece) => (weights.get(piece) ?? 0) > 0)
    const best = candidates.reduce<{ decided: DecidedCase; share: number } | null>((champion, candidate) => {
      const share =
        weigh(telling.filter((piece) => candidate.pieces.has(piece))) / Math.sqrt(weigh(telling) * candidate.weight)
      return champion && champion.share >= share ? champion : { decided: candidate.decided, share }
    }, null)
    return { score, nearest: best?.decided ?? null, share: best?.share ?? 0 }
  }
}

function readCaseFile(): DecidedCase[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const decided = caseSchema.parse(JSON.parse(line))
      findRule(decided.rule)
      return decided
    })
}

/** The examples of a rule that asks for a decision; what a rule of the service itself lists are no questions. */
function casesOf(rule: EthicsRule): DecidedCase[] {
  if (rule.kind === 'service') return []
  const refused = rule.kind === 'decline' ? rule.cases.shouldTrigger : []
  const answered = {
    decline: rule.cases.shouldNotTrigger,
    help: rule.cases.shouldTrigger,
    note: [...rule.cases.shouldTrigger, ...rule.cases.shouldNotTrigger],
  }[rule.kind]
  const toCase = (expected: DecidedCase['expected']) => (prompt: string, index: number) => ({
    id: `${rule.id}-${expected}-${index + 1}`,
    rule: rule.id,
    prompt,
    expected,
  })
  return [...refused.map(toCase('refuse')), ...answered.map(toCase('answer'))]
}

function countPieces(cases: readonly DecidedCase[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const decided of cases) {
    for (const piece of piecesOf(decided.prompt)) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  }
  return counts
}

/** The question between marks for its start and end, without blanks and punctuation. */
function plain(question: string): string {
  return `^${normaliseQuestion(question).replace(/[\s,.?!:;"'。、“”()]+/gu, '')}$`
}

function piecesOf(question: string): Set<string> {
  const text = plain(question)
  const pieces = new Set<string>()
  for (let size = 1; size <= 3; size++) {
    for (let start = 0; start + size <= text.length; start++) pieces.add(text.slice(start, start + size))
  }
  return pieces
}
