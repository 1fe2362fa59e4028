import type { EmbeddingsInterface } from '@langchain/core/embeddings'
import type { EmbedderPrefixes } from './embedder-prefixes.ts'

/** Embeddings that put a model's prefixes before what they embed, and refuse an answer that is not a vector of numbers a text. */
export class PrefixedEmbeddings implements EmbeddingsInterface {
  private readonly inner: EmbeddingsInterface
  private readonly prefixes: EmbedderPrefixes

  constructor(inner: EmbeddingsInterface, prefixes: EmbedderPrefixes) {
    this.inner = inner
    this.prefixes = prefixes
  }

  async embedQuery(text: string): Promise<number[]> {
    const vector = await this.inner.embedQuery(`${this.prefixes.query}${text}`)
    requireVectors([vector], 1)
    return vector
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors = await this.inner.embedDocuments(texts.map((text) => `${this.prefixes.passage}${text}`))
    requireVectors(vectors, texts.length)
    return vectors
  }
}

function requireVectors(vectors: unknown, count: number): void {
  const right =
    Array.isArray(vectors) &&
    vectors.length === count &&
    vectors.every(
      (vector) => Array.isArray(vector) && vector.length > 0 && vector.every(Number.isFinite) && vector.some(Boolean),
    )
  if (!right) throw new TypeError(`the embedder did not answer with ${count} vectors of numbers`)
}
