import { HumanMessage } from '@langchain/core/messages'
import { ChatOllama } from '@langchain/ollama'
import { ChatOpenAI } from '@langchain/openai'
import { AppError } from '../storage/app-error.ts'

/** A connected language model; `name` as configured ("openai:deepseek-flash"). */
export type ModelConnection = {
  name: string
  /** Streams the words of the reply; throws `model-unavailable` when the connection fails. */
  stream: (prompt: string, signal: AbortSignal) => AsyncIterable<string>
}

export type ModelSettings = { model: string; baseUrl?: string | undefined; apiKey?: string | undefined }

/** Connects `openai:<model>` (any OpenAI-compatible address) or `ollama:<model>`; null for `quotation`. Nothing is sent yet. */
export function connectModel(settings: ModelSettings): ModelConnection | null {
  if (settings.model === 'quotation') return null
  const [provider, ...rest] = settings.model.split(':')
  const model = rest.join(':')
  if (model !== '' && provider === 'openai') {
    const chat = new ChatOpenAI({
      model,
      apiKey: settings.apiKey ?? 'none',
      temperature: 0,
      maxRetries: 0,
      streamUsage: false,
      ...(settings.baseUrl ? { configuration: { baseURL: settings.baseUrl } } : {}),
    })
    return { name: settings.model, stream: (prompt, signal) => streamText(chat, prompt, signal) }
  }
  if (model !== '' && provider === 'ollama') {
    const chat = new ChatOllama({
      model,
      temperature: 0,
      maxRetries: 0,
      baseUrl: settings.baseUrl ?? 'http://127.0.0.1:11434',
    })
    return { name: settings.model, stream: (prompt, signal) => streamText(chat, prompt, signal) }
  }
  throw new AppError(
    'configuration-invalid',
    `BASHAN_MODEL 写成 "${settings.model}" 无法识别：请写 quotation、openai:模型名 或 ollama:模型名。`,
  )
}

async function* streamText(chat: ChatOpenAI | ChatOllama, prompt: string, signal: AbortSignal): AsyncIterable<string> {
  try {
    for await (const chunk of await chat.stream([new HumanMessage(prompt)], { signal })) {
      if (chunk.text !== '') yield chunk.text
    }
  } catch (error) {
    throw new AppError('model-unavailable', '大模型连接失败，请管理员检查模型地址、密钥和网络。', { cause: error })
  }
}
