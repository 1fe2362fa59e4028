import type { KnowledgeKind } from '../knowledge/knowledge-kind.ts'
import { dayInChina } from '../storage/day-in-china.ts'
import {
  claimedAtMost,
  countsAfterHints,
  explainedFrom,
  explanationPasses,
  guess,
  knownAtFirst,
  knownBySaying,
  learntAtOnce,
  masteredFrom,
  type PriorLevel,
  slip,
} from './mastery-parameters.ts'
import type { learningEvidence } from './schema.ts'

export type EvidenceRow = typeof learningEvidence.$inferSelect

/** What mastery is computed from; rows that the learner excluded count as never written. */
export type CountedEvidence = Pick<
  EvidenceRow,
  'sourceKind' | 'sourceId' | 'score' | 'hints' | 'at' | 'excludedAt' | 'criticalMissed'
>

export type MasteryState = 'untouched' | 'learning' | 'mastered'

export type Mastery = {
  state: MasteryState
  /** 0 to 1, as it may be claimed; null before the first answer, when nothing may be. */
  level: number | null
  /** The model's own estimate, prior knowledge and all: for choosing what comes next, never for showing. */
  estimate: number
  /** How many different questions were answered; one asked again on another day counts anew. */
  answers: number
  /** What is still wanting; null when mastered. */
  wanting: 'answers' | 'level' | 'explanation' | 'critical-steps' | null
}

/** How far an objective of a kind is mastered, from its evidence alone. Pure: the same rows give the same mastery. */
export function masteryOf(
  knowledge: KnowledgeKind,
  evidence: readonly CountedEvidence[],
  said: PriorLevel | null = null,
): Mastery {
  const rows = countedInOrder(evidence)
  const estimate = rows.reduce(
    (known, row) => afterAnswer(known, row, knowledge),
    said === null ? knownAtFirst : knownBySaying[said],
  )
  const answers = new Set(rows.map(({ sourceId, at }) => `${sourceId} ${dayInChina(new Date(at))}`)).size
  if (answers === 0) return { state: 'untouched', level: null, estimate, answers, wanting: 'answers' }
  const level = Math.min(estimate, claimedAtMost(answers))
  const wanting = wantingOf(knowledge, rows, level)
  return { state: wanting === null ? 'mastered' : 'learning', level, estimate: level, answers, wanting }
}

/** The evidence that counts, oldest first. */
export function countedInOrder<Row extends Pick<EvidenceRow, 'at' | 'excludedAt'>>(rows: readonly Row[]): Row[] {
  return rows.filter(({ excludedAt }) => excludedAt === null).toSorted((a, b) => a.at.localeCompare(b.at))
}

/** One step of knowledge tracing: what the answer tells, a partly right one in part, then what was learnt from it. */
function afterAnswer(known: number, row: CountedEvidence, knowledge: KnowledgeKind): number {
  const [slips, guesses] = [slip[row.sourceKind], guess[row.sourceKind]]
  const ifRight = (known * (1 - slips)) / (known * (1 - slips) + (1 - known) * guesses)
  const ifWrong = (known * slips) / (known * slips + (1 - known) * (1 - guesses))
  const rightCounts = known + (ifRight - known) * countsAfterHints(row.hints)
  const told = row.score * rightCounts + (1 - row.score) * ifWrong
  return told + (1 - told) * learntAtOnce[knowledge]
}

function wantingOf(knowledge: KnowledgeKind, rows: readonly CountedEvidence[], level: number): Mastery['wanting'] {
  if (knowledge === 'memory' || knowledge === 'procedure') {
    if (level < masteredFrom) return 'level'
    return knowledge === 'procedure' && !criticalStepsSit(rows) ? 'critical-steps' : null
  }
  if (level < explainedFrom) return 'level'
  const explained = rows.findLast(({ sourceKind }) => sourceKind === 'explanation')
  return (explained?.score ?? 0) >= explanationPasses ? null : 'explanation'
}

/** The newest check left no critical step out; one that does not tell must have been right throughout. */
function criticalStepsSit(rows: readonly CountedEvidence[]): boolean {
  const checked = rows.findLast(({ sourceKind }) => sourceKind === 'procedure')
  if (checked === undefined) return true
  return checked.criticalMissed === null ? checked.score === 1 : !checked.criticalMissed
}
