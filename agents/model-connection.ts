import type { AIMessageChunk, UsageMetadata } from '@langchain/core/messages'
import { AppError } from '../storage/app-error.ts'
import type { modelPace } from './model-pace.ts'
import { plainFetch } from './models/plain-fetch.ts'

/** A connected language model; `name` as configured ("openai:deepseek-flash"). */
export type ModelConnection = {
  name: string
  /** The school runs it itself, so that what is sent to it stays in the school; else it needs the person's consent. */
  local?: boolean
  /** How long it may take, where the connection sets that itself. */
  pace?: typeof modelPace
  /** Waits for a free place, telling how many are ahead, and ends with how to give the place back; see `takeSeat`. */
  seat?: (signal: AbortSignal) => AsyncGenerator<number, () => void>
  /** Streams the words of the reply; throws `model-unavailable` when the connection fails, `model-refused` when it may not be used now. */
  stream: (prompt: string, signal: AbortSignal, options?: StreamOptions) => AsyncIterable<string>
}

export type StreamOptions = {
  /** A JSON schema of the reply, which a connection that can asks the model to keep to; the words are then JSON. */
  shape?: JsonShape | undefined
  /** Told what the provider counted, where it counts; the last time it is told holds. */
  onUsage?: ((usage: TokenUsage) => void) | undefined
}

export type JsonShape = Record<string, unknown>
export type TokenUsage = { tokensIn: number; tokensOut: number }

export const modelProtocols = ['openai', 'ollama'] as const
export type ModelProtocol = (typeof modelProtocols)[number]

/** An address to speak to and in what way. */
export type ModelAddress = {
  protocol: ModelProtocol
  baseUrl: string | undefined
  apiKey: string | undefined
  /** What the model can do for a reply in JSON; without it the prompt alone asks for it. */
  structured?: 'tool' | 'json' | undefined
  /** Whether the provider is asked to count tokens; some refuse a request that asks. */
  asksUsage?: boolean
}

export type ModelSettings = { model: string; baseUrl?: string | undefined; apiKey?: string | undefined }

/** Where Ollama listens when nothing else is said. */
export const ollamaAddress = 'http://127.0.0.1:11434'

/** Connects `openai:<model>` (any OpenAI-compatible address) or `ollama:<model>`; null for `quotation`. Nothing is sent yet. */
export async function connectModel(settings: ModelSettings): Promise<ModelConnection | null> {
  const { baseUrl, apiKey } = settings
  const named = readModelName(settings.model)
  return named && connectTo({ protocol: named.protocol, baseUrl, apiKey }, named.model)
}

/** What a configured name says; null for `quotation`; throws `configuration-invalid` where it says nothing known. */
export function readModelName(name: string): { protocol: ModelProtocol; model: string } | null {
  if (name === 'quotation') return null
  const [, protocol, model] = /^(openai|ollama):(.+)$/.exec(name) ?? []
  if (protocol === undefined || model === undefined) {
    throw new AppError(
      'configuration-invalid',
      `BASHAN_MODEL 写成 "${name}" 无法识别：请写 quotation、openai:模型名 或 ollama:模型名。`,
    )
  }
  return { protocol: protocol as ModelProtocol, model }
}

/** A model at an address. A model that Ollama serves counts as the school's own. Nothing is sent yet. */
export function connectTo(address: ModelAddress, model: string): ModelConnection {
  return {
    name: `${address.protocol}:${model}`,
    local: address.protocol === 'ollama',
    async *stream(prompt, signal, { shape, onUsage } = {}) {
      try {
        const asked = shape && isObjectShape(shape) ? shape : undefined
        const chunks = await openChat(address, model, signal, asked).then((open) => open(prompt))
        for await (const { text, tool_call_chunks: calls = [], usage_metadata } of chunks) {
          // The library's type of it depends on a message's structure, which is not known here.
          const counted = usage_metadata as UsageMetadata | undefined
          // A provider that counts nothing comes out as zero here.
          if (counted && counted.input_tokens > 0)
            onUsage?.({ tokensIn: counted.input_tokens, tokensOut: counted.output_tokens })
          if (text !== '') yield text
          for (const { args } of calls) if (args) yield args
        }
      } catch (error) {
        throw new AppError('model-unavailable', '大模型连接失败，请管理员检查模型地址、密钥和网络。', { cause: error })
      }
    },
  }
}

/** LangChain's chat model of the provider, asked to keep to a shape in the way that the connection can. */
async function openChat(
  { protocol, baseUrl, apiKey, structured, asksUsage = true }: ModelAddress,
  model: string,
  signal: AbortSignal,
  shape: JsonShape | undefined,
): Promise<(prompt: string) => Promise<AsyncIterable<AIMessageChunk>>> {
  const tool = shape && structured === 'tool' ? [replyTool(shape)] : null
  const asJson = shape !== undefined && structured === 'json'
  // Loaded only when a model is asked: it takes longer to load than everything else.
  const { initChatModel } = await import('langchain/chat_models/universal')
  const common = { modelProvider: protocol, temperature: 0, maxRetries: 0 }
  if (protocol === 'ollama') {
    const chat = await initChatModel(model, {
      ...common,
      baseUrl: baseUrl ?? ollamaAddress,
      fetch: plainFetch(signal),
      ...(apiKey === undefined ? {} : { headers: { authorization: `Bearer ${apiKey}` } }),
    })
    return (prompt: string) =>
      chat.stream(prompt, { signal, ...(tool ? { tools: tool } : {}), ...(asJson ? { format: shape } : {}) })
  }
  const chat = await initChatModel(model, {
    ...common,
    streamUsage: asksUsage,
    useResponsesApi: false,
    apiKey: apiKey ?? 'none',
    configuration: { baseURL: baseUrl, fetch: plainFetch(signal) },
  })
  return (prompt: string) =>
    chat.stream(prompt, {
      signal,
      ...(tool ? { tools: tool, tool_choice: 'auto' } : {}),
      ...(asJson ? { response_format: { type: 'json_object' as const } } : {}),
    })
}

const replyTool = (parameters: JsonShape) => ({
  type: 'function' as const,
  function: { name: 'reply', description: '按要求的格式提交回答。', parameters },
})

// A tool's arguments and a JSON mode's reply are objects.
const isObjectShape = ({ type }: JsonShape): boolean => type === 'object'
