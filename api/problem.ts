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
  return problem({
    status: 500,
    code: 'internal',
    title: '服务出现故障，请稍后重试；若仍不行，请把请求编号告诉管理员。',
    requestId,
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
