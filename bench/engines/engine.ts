import type { BenchClause } from '../clause-set.ts'

/** A search engine under measure. `ask` gives the ids of the best clauses, best first. */
export type Engine = {
  build: (clauses: readonly BenchClause[]) => Promise<void>
  ask: (question: string, limit: number) => Promise<number[]>
}

export type EngineOpener = (scratchFolder: string) => Promise<Engine>
