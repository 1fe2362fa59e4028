import { ApiError } from './api/api-error.ts'
import type { Dictionary } from './i18n/zh.ts'

/** One sentence for the user on a failed request: the server's own where it gave one. */
export function errorText(error: unknown, text: Dictionary): string {
  if (!(error instanceof ApiError)) return text.failedUnknown
  if (error.kind === 'offline') return text.failedOffline
  return error.problem?.title ?? text.failedUnknown
}
