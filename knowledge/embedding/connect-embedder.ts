import type { EmbeddingsInterface } from '@langchain/core/embeddings'
import { AppError } from '../../storage/app-error.ts'
import { type EmbedderPrefixes, prefixesOf } from './embedder-prefixes.ts'
import { PrefixedEmbeddings } from './prefixed-embeddings.ts'

export type EmbedderSettings = {
  /** `openai:<model>` or `ollama:<model>`. */
  embedder: string
  url?: string | undefined
  key?: string | undefined
  /** In place of those that the model is known to want. */
  prefixes?: EmbedderPrefixes | undefined
}

/** A connection to an embedder; requests longer than `patienceMs` are ended. Nothing is sent before the first use. */
export type Embedder = {
  name: string
  url: string | null
  prefixes: EmbedderPrefixes
  within: (patienceMs: number) => Promise<EmbeddingsInterface>
}

const ollamaAddress = 'http://127.0.0.1:11434'

/** Connects to an OpenAI-compatible or Ollama embedder; throws `configuration-invalid` when the name is neither. */
export function connectEmbedder({ embedder, url, key, prefixes }: EmbedderSettings): Embedder {
  const [, provider, model] = /^(openai|ollama):(.+)$/.exec(embedder) ?? []
  if (provider === undefined || model === undefined) {
    throw new AppError(
      'configuration-invalid',
      `BASHAN_EMBEDDER 写成 "${embedder}" 无法识别：请写 openai:模型名 或 ollama:模型名。`,
    )
  }
  const wanted = prefixes ?? prefixesOf(model)
  return {
    name: embedder,
    url: url ?? null,
    prefixes: wanted,
    async within(patienceMs) {
      const fetchInTime = endAfter(patienceMs)
      // The loop that indexes tries again by itself, and a search does not wait: no retries below them.
      const common = { model, maxRetries: 0 }
      if (provider === 'ollama') {
        const { OllamaEmbeddings } = await import('@langchain/ollama')
        const baseUrl = url ?? ollamaAddress
        return new PrefixedEmbeddings(
          new OllamaEmbeddings({ ...common, baseUrl, truncate: true, fetch: fetchInTime }),
          wanted,
        )
      }
      const { OpenAIEmbeddings } = await import('@langchain/openai')
      const configuration = { baseURL: url, fetch: fetchInTime }
      // Without 'float' the client asks for base64, which some compatible servers answer with plain numbers.
      const options = { ...common, apiKey: key ?? 'none', encodingFormat: 'float', configuration } as const
      return new PrefixedEmbeddings(new OpenAIEmbeddings(options), wanted)
    },
  }
}

function endAfter(patienceMs: number): typeof fetch {
  return (input, init) =>
    fetch(input, {
      ...init,
      signal: AbortSignal.any([AbortSignal.timeout(patienceMs), ...(init?.signal ? [init.signal] : [])]),
    })
}
