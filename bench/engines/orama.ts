import { create, insertMultiple, search } from '@orama/orama'
import { cutTerms } from '../../knowledge/cut-terms.ts'
import type { Engine } from './engine.ts'

/** Orama in memory, over the product's tokens; any term may match, as in the others. */
export async function openOrama(): Promise<Engine> {
  const index = create({
    schema: { text: 'string' },
    components: { tokenizer: { language: 'chinese', normalizationCache: new Map(), tokenize: cutTerms } },
  })
  return {
    build: async (clauses) => {
      await insertMultiple(
        index,
        clauses.map(({ id, text }) => ({ id: String(id), text })),
      )
    },
    ask: async (question, limit) => {
      const { hits } = await search(index, { term: question, limit, threshold: 1 })
      return hits.map(({ id }) => Number(id))
    },
  }
}
