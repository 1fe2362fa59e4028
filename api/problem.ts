import type { Context } from 'hono'
import { AppError, type AppErrorCode } from '../storage/app-error.ts'
import type { AppEnv } from './app-parts.ts'
import type { Problem } from './contract/chat.ts'

const statusOf: Record<AppErrorCode, number> = {
  'input-invalid': 422,
  'not-signed-in': 401,
  conflict: 409,
  'too-large': 413,
  'unsupported-type': 415,
  'too-many-requests': 429,
  'storage-full': 507,
  'not-found': 404,
  forbidden: 403,
  'document-unreadable': 422,
  'index-unavailable': 503,
  'storage-unavailable': 503,
  'model-unavailable': 503,
  'model-timeout': 503,
  'model-refused': 503,
  'audit-unavailable': 503,
  'configuration-invalid': 500,
}

/** The problem details (RFC 9457) of an error: its code, one sentence for the user and the request's id; never its cause. */
export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof AppError) {
    return problem({ status: statusOf[error.code], code: error.code, title: error.message, requestId })
  }
  const stored = storageFault(error)
  if (stored) return problemOf(stored, requestId)
  return problem({
    status: 500,
    code: 'internal',
    title: '服务出现故障，请稍后重试；若仍不行，请把请求编号告诉管理员。',
    requestId,
  })
}

/** What SQLite or the file system says when there is no room, or when it can't write or read; null for another fault. */
function storageFault(error: unknown): AppError | null {
  const code =
    (error as { code?: unknown } | null)?.code ?? (error as { cause?: { code?: unknown } } | null)?.cause?.code
  if (typeof code !== 'string') return null
  if (/^(?:SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) {
    return new AppError('storage-full', '服务器的磁盘已满，没有保存，请联系管理员清理后重试。', { cause: error })
  }
  if (!/^SQLITE_(?:BUSY|CANTOPEN|CORRUPT|IOERR|LOCKED|NOTADB|READONLY)|^E(?:IO|ROFS)$/.test(code)) return null
  return new AppError('storage-unavailable', '数据暂时无法读写，请稍后重试；若仍不行，请联系管理员检查磁盘。', {
    cause: error,
  })
}

export function problem(parts: {
  status: number
  code: string
  title: string
  requestId: string
  detail?: string
}): Problem {
  return { type: `urn:bashan:problem:${parts.code}`, ...parts }
}

/** Answers a request with a problem. */
export function sendProblem(context: Context<AppEnv>, value: Problem): Response {
  return new Response(JSON.stringify(value), {
    status: value.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'x-request-id': context.get('requestId') },
  })
}
