import type { KnowledgeKind } from '../knowledge/knowledge-kind.ts'
import type { learningEvidence } from './schema.ts'

export type SourceKind = (typeof learningEvidence.$inferSelect)['sourceKind']

/** What a learner says of an objective before any answer. */
export const priorLevels = ['none', 'some', 'well'] as const
export type PriorLevel = (typeof priorLevels)[number]

/**
 * The four probabilities of Bayesian knowledge tracing (Corbett & Anderson 1995, "Knowledge tracing", UMUAI 4): known at
 * first, learnt at one opportunity, and per kind of question slip and guess. No data of this school exist to fit them, so
 * they are set by hand, inside the bounds that keep the model meaningful: guess <= 0.3, slip <= 0.1 (the same paper; Baker,
 * Corbett & Aleven 2008, "More accurate student modeling", on models that degenerate without them). Nothing tells kinds of
 * knowledge apart before the first answer.
 */
export const knownAtFirst = 0.2

/** A figure is learnt from one correction more often than a way of working or of thinking. */
export const learntAtOnce: Record<KnowledgeKind, number> = { memory: 0.15, concept: 0.1, procedure: 0.1, design: 0.05 }

/** Chosen among options: a guess succeeds about one time in four. In own words or step by step: hardly ever. */
export const guess: Record<SourceKind, number> = {
  quiz: 0.25,
  practice: 0.25,
  procedure: 0.1,
  exercise: 0.15,
  interview: 0.1,
  explanation: 0.1,
}
/** The bound itself where code reads free text and may miss what was said; less where it reads a choice. */
export const slip: Record<SourceKind, number> = {
  quiz: 0.05,
  practice: 0.05,
  procedure: 0.1,
  exercise: 0.1,
  interview: 0.1,
  explanation: 0.1,
}

/** What is said of oneself starts the estimate, below an even chance: it shortens the way and never ends it. */
export const knownBySaying: Record<PriorLevel, number> = { none: 0.05, some: 0.3, well: 0.45 }

/** How much of a right answer counts after so many hints: each hint leaves half. Our own figure. */
export const countsAfterHints = (hints: number): number => 0.5 ** hints

/**
 * The most that may be claimed after so few answers, whatever the model says. One right answer cannot be told from a
 * lucky one, so no more than an even chance; two may still be luck one time in sixteen and cover two sides of the matter,
 * so below the gate of 0.9. From three on the model speaks, and never of certainty.
 */
export const claimedAtMost = (answers: number): number => [0, 0.5, 0.8][answers] ?? 0.99

/** Memory and procedure are mastered from here on: what is looked up or done by heart must sit. */
export const masteredFrom = 0.9
/** Concept and design from here on, with an explanation in one's own words that passed. */
export const explainedFrom = 0.7
/** An explanation passes when it makes this share of the points: the usual pass mark (60 of 100). */
export const explanationPasses = 0.6

/** Whether an answer was right enough to need no second go: choices in full, free text from the pass mark on. */
export function isRightEnough({ sourceKind, score }: { sourceKind: SourceKind; score: number }): boolean {
  return sourceKind === 'quiz' || sourceKind === 'practice' ? score === 1 : score >= explanationPasses
}
