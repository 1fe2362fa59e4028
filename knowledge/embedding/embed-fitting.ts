import type { EmbeddingsInterface } from '@langchain/core/embeddings'

// Bad request, too large, unprocessable: the request itself is refused, so the same one again is of no use.
const refusals = new Set([400, 413, 422])
const shortestCut = 200

/**
 * Embeds texts; where a server refuses them, embeds them in smaller lots (some take ten texts a request), and a text
 * refused alone by its first half (some have a short window and do not cut by themselves).
 */
export async function embedFitting(embeddings: EmbeddingsInterface, texts: string[]): Promise<number[][]> {
  try {
    return await embeddings.embedDocuments(texts)
  } catch (error) {
    if (!isRefusal(error)) throw error
    const [only = ''] = texts
    if (texts.length > 1) {
      const middle = Math.ceil(texts.length / 2)
      return [
        ...(await embedFitting(embeddings, texts.slice(0, middle))),
        ...(await embedFitting(embeddings, texts.slice(middle))),
      ]
    }
    if (only.length < shortestCut) throw error
    return await embedFitting(embeddings, [only.slice(0, only.length / 2)])
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'status' in error && refusals.has(Number(error.status))
}
