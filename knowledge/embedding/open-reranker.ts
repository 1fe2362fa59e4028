import { z } from 'zod'
import type { SearchHit } from '../search.ts'
import { passageText } from './passage-text.ts'

export type RerankerSettings = {
  /** Name of the model, as its server knows it. */
  model: string
  /** Address up to what stands before /rerank, as in https://api.siliconflow.cn/v1. */
  url: string
  key?: string | undefined
  pace?: typeof rerankPace
}

/** A model that reads question and clause together and orders what was found. */
export type Reranker = {
  name: string
  /** The hits in the model's order, each with the score of its new place; as they were when it fails or is too slow. Never throws. */
  rerank: (question: string, hits: readonly SearchHit[]) => Promise<SearchHit[]>
  /** Asks it something; a sentence for the administrator when it fails, else null. */
  check: () => Promise<string | null>
}

/** How long a search waits, and how long it leaves a reranker alone that failed; milliseconds. */
const rerankPace = { patience: 2_000, rest: 10_000 }

const answerSchema = z.object({
  results: z.array(z.object({ index: z.number().int().min(0), relevance_score: z.number() })).min(1),
})

/** Connects to a server that speaks the protocol of Jina and Cohere (POST /rerank); nothing is sent before the first search. */
export function openReranker({ model, url, key, pace = rerankPace }: RerankerSettings): Reranker {
  const address = `${url.replace(/\/+$/, '')}/rerank`
  let restUntil = 0

  const describe = (error: unknown): string => {
    const reason = error instanceof Error && error.name === 'TimeoutError' ? '没有及时回答' : '没有正常回答'
    return `重排模型 ${model} ${reason}，暂时按检索的次序：请检查 BASHAN_RERANKER_URL 和网络。`
  }

  async function order(question: string, documents: readonly string[]): Promise<number[]> {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, query: question, documents, top_n: documents.length, return_documents: false }),
      signal: AbortSignal.timeout(pace.patience),
    })
    if (!response.ok) throw new Error(`status ${response.status}`)
    const { results } = answerSchema.parse(await response.json())
    const byScore = [...results].sort((a, b) => b.relevance_score - a.relevance_score).map(({ index }) => index)
    // Some servers leave out what they find irrelevant; that keeps its order behind the rest.
    return [...new Set([...byScore.filter((index) => index < documents.length), ...documents.keys()])]
  }

  return {
    name: model,
    async rerank(question, hits) {
      if (hits.length < 2 || performance.now() < restUntil) return [...hits]
      try {
        const places = await order(
          question,
          hits.map(({ document, clause }) => passageText(document.title, clause)),
        )
        return places.flatMap((index, place) => {
          const hit = hits[index]
          return hit ? [{ ...hit, score: hits[place]?.score ?? hit.score }] : []
        })
      } catch {
        restUntil = performance.now() + pace.rest
        return [...hits]
      }
    },
    check: () => order('压差', ['压差', '温度']).then(() => null, describe),
  }
}
