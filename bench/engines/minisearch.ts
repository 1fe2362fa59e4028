import MiniSearch from 'minisearch'
import { cutTerms } from '../../knowledge/cut-terms.ts'
import type { BenchClause } from '../clause-set.ts'
import type { Engine } from './engine.ts'

/** MiniSearch in memory, over the product's tokens. */
export async function openMiniSearch(): Promise<Engine> {
  const index = new MiniSearch<BenchClause>({ fields: ['text'], tokenize: cutTerms, processTerm: (term) => term })
  return {
    build: async (clauses) => index.addAll(clauses),
    ask: async (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => Number(id)),
  }
}
