import { AppError } from '../storage/app-error.ts'

/** A connected language model; `name` as configured ("openai:deepseek-flash"). */
export type ModelConnection = {
  name: string
  /** Streams the words of the reply; throws `model-unavailable` when the connection fails. */
  stream: (prompt: string, signal: AbortSignal) => AsyncIterable<string>
}

export type ModelSettings = { model: string; baseUrl?: string | undefined; apiKey?: string | undefined }

const ollamaAddress = 'http://127.0.0.1:11434'

/** Connects `openai:<model>` (any OpenAI-compatible address) or `ollama:<model>`; null for `quotation`. Nothing is sent yet. */
export async function connectModel(settings: ModelSettings): Promise<ModelConnection | null> {
  if (settings.model === 'quotation') return null
  const [, provider, model] = /^(openai|ollama):(.+)$/.exec(settings.model) ?? []
  if (provider === undefined || model === undefined) {
    throw new AppError(
      'configuration-invalid',
      `BASHAN_MODEL 写成 "${settings.model}" 无法识别：请写 quotation、openai:模型名 或 ollama:模型名。`,
    )
  }
  // Loaded only when a model is connected: it takes longer to load than everything else.
  const { initChatModel } = await import('langchain')
  const connect = (signal: AbortSignal) =>
    initChatModel(model, {
      modelProvider: provider,
      temperature: 0,
      maxRetries: 0,
      ...(provider === 'openai'
        ? { apiKey: settings.apiKey ?? 'none', streamUsage: false, configuration: { baseURL: settings.baseUrl } }
        : { baseUrl: settings.baseUrl ?? ollamaAddress, fetch: abortable(signal) }),
    })
  return {
    name: settings.model,
    async *stream(prompt, signal) {
      try {
        const chat = await connect(signal)
        for await (const chunk of await chat.stream(prompt, { signal })) if (chunk.text !== '') yield chunk.text
      } catch (error) {
        throw new AppError('model-unavailable', '大模型连接失败，请管理员检查模型地址、密钥和网络。', { cause: error })
      }
    },
  }
}

/** LangChain's Ollama client looks at the signal between chunks only; this ends the request itself, before a first chunk too. */
function abortable(signal: AbortSignal): typeof fetch {
  return (url, init) =>
    fetch(url, { ...init, signal: AbortSignal.any([signal, ...(init?.signal ? [init.signal] : [])]) })
}
