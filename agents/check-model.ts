import { Ollama } from 'ollama'
import OpenAI from 'openai'
import { AppError } from '../storage/app-error.ts'
import type { ModelSettings } from './model-connection.ts'

const patienceMs = 8_000

/** Lists the models that a connection offers; throws `model-unavailable` with what to do when it can't be reached. */
export async function listModels(settings: ModelSettings): Promise<string[]> {
  try {
    if (settings.model.startsWith('ollama:')) {
      const ollama = new Ollama(settings.baseUrl === undefined ? {} : { host: settings.baseUrl })
      const { models } = await ollama.list()
      return models.map((model) => model.name)
    }
    const openai = new OpenAI({
      apiKey: settings.apiKey ?? 'none',
      baseURL: settings.baseUrl,
      maxRetries: 0,
      timeout: patienceMs,
    })
    return (await openai.models.list()).data.map((model) => model.id)
  } catch (error) {
    throw new AppError(
      'model-unavailable',
      `连不上 ${settings.model}，请检查地址 BASHAN_MODEL_URL、密钥 BASHAN_MODEL_KEY 和网络。`,
      {
        cause: error,
      },
    )
  }
}

/** One sentence on the state of the model connection; throws when it is configured and does not work. */
export async function checkModel(settings: ModelSettings): Promise<string> {
  if (settings.model === 'quotation') return '未连接，以原文摘引作答（可选）'
  const wanted = settings.model.replace(/^[a-z]+:/, '')
  const offered = await listModels(settings)
  if (offered.some((name) => name === wanted || name === `${wanted}:latest`)) return `${settings.model} 可用`
  throw new AppError(
    'model-unavailable',
    `已连上，但没有名为 ${wanted} 的模型；可用的有：${offered.slice(0, 8).join('、') || '无'}。`,
  )
}
