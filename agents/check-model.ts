import { AppError } from '../storage/app-error.ts'
import { type ModelSettings, readModelName } from './model-connection.ts'
import { listOffered } from './models/list-offered.ts'

/** One sentence on the state of the model that the settings name; throws when it is configured and does not work. */
export async function checkModel({ model: name, baseUrl, apiKey }: ModelSettings): Promise<string> {
  const named = readModelName(name)
  if (named === null) return '未连接，以原文摘引作答（可选）'
  const { protocol, model: wanted } = named
  const offered = await listOffered({ protocol, baseUrl, apiKey }).catch((error: unknown) => {
    const fault = error instanceof Error ? error.message.replace(/。$/u, '') : String(error)
    throw new AppError('model-unavailable', `${name} ${fault}（地址 BASHAN_MODEL_URL、密钥 BASHAN_MODEL_KEY）。`, {
      cause: error,
    })
  })
  if (offered.some((one) => one === wanted || one === `${wanted}:latest`)) return `${name} 可用`
  throw new AppError(
    'model-unavailable',
    `已连上，但没有名为 ${wanted} 的模型；可用的有：${offered.slice(0, 8).join('、') || '无'}。`,
  )
}
