import { type ListResponse, Ollama } from 'ollama'
import OpenAI from 'openai'
import { AppError } from '../../storage/app-error.ts'
import { type ModelAddress, ollamaAddress } from '../model-connection.ts'
import { plainFetch } from './plain-fetch.ts'

const patienceMs = 8_000

/** The models that an address offers, by name; throws `model-unavailable` with what to do when it can't be asked. */
export async function listOffered({ protocol, baseUrl, apiKey }: ModelAddress): Promise<string[]> {
  const fetch = plainFetch(AbortSignal.timeout(patienceMs))
  try {
    if (protocol === 'ollama') {
      const headers = apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }
      const { models }: ListResponse = await new Ollama({ host: baseUrl ?? ollamaAddress, fetch, headers }).list()
      return models.map(({ name }) => name).sort()
    }
    const openai = new OpenAI({ apiKey: apiKey ?? 'none', baseURL: baseUrl, maxRetries: 0, timeout: patienceMs, fetch })
    return (await openai.models.list()).data.map(({ id }) => id).sort()
  } catch (error) {
    throw new AppError('model-unavailable', `${explainFault(error)}。`, { cause: error })
  }
}

/** What a failed call says about the connection, in words for an administrator; without a full stop. */
export function explainFault(error: unknown): string {
  for (let fault: unknown = error; fault instanceof Error; fault = fault.cause) {
    if (fault instanceof AppError && fault.code !== 'model-unavailable') return fault.message.replace(/。$/u, '')
    if (fault.name === 'TimeoutError') return '等得太久，对方没有说完'
    const { status, status_code: ollamaStatus } = fault as { status?: unknown; status_code?: unknown }
    const answered = typeof status === 'number' ? status : ollamaStatus
    if (typeof answered === 'number') return `连上了，但对方拒绝（${answered}）：${explainStatus(answered)}`
  }
  return '连不上，请检查地址和网络，本机的服务请确认已经启动'
}

function explainStatus(status: number): string {
  if (status === 401 || status === 403) return '请检查密钥'
  if (status === 402) return '账户余额不足'
  if (status === 404) return '请检查地址和模型名'
  if (status === 429) return '请求太多或额度用完'
  return status >= 500 ? '对方服务出错，请稍后再试' : '对方不接受这样的请求，请检查地址和模型名'
}
