import { resolve } from 'node:path'
import { z } from 'zod'
import type { ModelSettings } from '../agents/model-connection.ts'
import type { EmbedderPrefixes } from '../knowledge/embedding/embedder-prefixes.ts'
import { AppError } from '../storage/app-error.ts'
import type { ModerationChoice } from './open-moderator.ts'
import { type SiteSettings, siteEnvironment, siteSettings } from './site-settings.ts'

export type Settings = SiteSettings & {
  dataFolder: string
  model: ModelSettings
  embedder: string | undefined
  embedderUrl: string | undefined
  embedderKey: string | undefined
  embedderPrefixes: EmbedderPrefixes | undefined
  /** Address of the Chroma server that keeps the vectors; undefined keeps them in the database file. */
  chromaUrl: string | undefined
  /** A model that orders what was found; undefined: the order of the search. */
  reranker: { model: string; url: string; key: string | undefined } | undefined
  /** A service that judges requests after the code; undefined: code alone. */
  moderation: ModerationChoice | undefined
  /** A folder whose files are taken in while the service runs. */
  watchedFolder: string | undefined
}

const optionalText = z
  .string()
  .trim()
  .transform((text) => text || undefined)
  .optional()

const optionalUrl = z
  .url()
  .optional()
  .or(z.literal('').transform(() => undefined))

// Before questions, then before passages, as in "query: |passage: "; spaces count, and "|" alone means none.
const prefixes = z
  .string()
  .regex(/^[^|]*\|[^|]*$/)
  .transform((text) => ({ query: text.split('|')[0] ?? '', passage: text.split('|')[1] ?? '' }))
  .optional()
  .or(z.literal('').transform(() => undefined))

const chromaAddress = 'http://127.0.0.1:8000'

const environmentSchema = z.object({
  ...siteEnvironment,
  BASHAN_DATA: z.string().trim().min(1).default('./data'),
  BASHAN_MODEL: z.string().trim().min(1).default('quotation'),
  BASHAN_MODEL_URL: optionalUrl,
  BASHAN_MODEL_KEY: optionalText,
  BASHAN_EMBEDDER: optionalText,
  BASHAN_EMBEDDER_URL: optionalUrl,
  BASHAN_EMBEDDER_KEY: optionalText,
  BASHAN_EMBEDDER_PREFIXES: prefixes,
  BASHAN_VECTORS: z.enum(['sqlite', 'chroma']).default('sqlite'),
  BASHAN_CHROMA_URL: optionalUrl,
  BASHAN_RERANKER: optionalText,
  BASHAN_RERANKER_URL: optionalUrl,
  BASHAN_RERANKER_KEY: optionalText,
  BASHAN_MODERATION: optionalText,
  BASHAN_MODERATION_URL: optionalUrl,
  BASHAN_MODERATION_KEY: optionalText,
  BASHAN_WATCH: optionalText,
})

/** Reads the settings from environment variables; throws `configuration-invalid` naming the variable that is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const parsed = environmentSchema.safeParse(environment)
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))].join('、')
    throw new AppError('configuration-invalid', `环境变量 ${names} 的值不对，请对照 README 的说明修改后再启动。`, {
      cause: parsed.error,
    })
  }
  const values = parsed.data
  return {
    ...siteSettings(values),
    dataFolder: resolve(values.BASHAN_DATA),
    model: { model: values.BASHAN_MODEL, baseUrl: values.BASHAN_MODEL_URL, apiKey: values.BASHAN_MODEL_KEY },
    embedder: values.BASHAN_EMBEDDER,
    embedderUrl: values.BASHAN_EMBEDDER_URL,
    embedderKey: values.BASHAN_EMBEDDER_KEY,
    embedderPrefixes: values.BASHAN_EMBEDDER_PREFIXES,
    reranker: rerankerOf(values.BASHAN_RERANKER, values.BASHAN_RERANKER_URL, values.BASHAN_RERANKER_KEY),
    chromaUrl: values.BASHAN_VECTORS === 'chroma' ? (values.BASHAN_CHROMA_URL ?? chromaAddress) : undefined,
    moderation: moderationOf(values.BASHAN_MODERATION, values.BASHAN_MODERATION_URL, values.BASHAN_MODERATION_KEY),
    watchedFolder: values.BASHAN_WATCH === undefined ? undefined : resolve(values.BASHAN_WATCH),
  }
}

/** `endpoint[:model]` is the address's own /moderations; any other value is a chat model asked as judge. */
function moderationOf(
  choice: string | undefined,
  baseUrl: string | undefined,
  apiKey: string | undefined,
): ModerationChoice | undefined {
  if (choice === undefined && baseUrl === undefined) return undefined
  const [, endpoint, model] = /^(endpoint)(?::(.+))?$/u.exec(choice ?? 'endpoint') ?? []
  if (endpoint === undefined) return { judge: { model: choice ?? '', baseUrl, apiKey } }
  if (baseUrl === undefined) {
    throw new AppError(
      'configuration-invalid',
      '设了 BASHAN_MODERATION 而没有设 BASHAN_MODERATION_URL：请写审核服务的地址。',
    )
  }
  return { endpoint: { url: baseUrl, key: apiKey, model } }
}

function rerankerOf(model: string | undefined, url: string | undefined, key: string | undefined): Settings['reranker'] {
  if (model === undefined) return undefined
  if (url === undefined) {
    throw new AppError(
      'configuration-invalid',
      '设了 BASHAN_RERANKER 而没有设 BASHAN_RERANKER_URL：请写重排服务的地址，例如 https://api.siliconflow.cn/v1。',
    )
  }
  return { model, url, key }
}
