import type { Problem } from '../../api/contract/chat.ts'
import { ApiError } from './api-error.ts'

/** Sends a request to our own server and returns the reply if it is a success; throws `ApiError` otherwise. */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init })
  } catch (cause) {
    throw new ApiError(init.signal?.aborted ? 'aborted' : 'offline', { cause })
  }
  if (response.ok) return response
  const problem = await readProblem(response)
  // A gateway's own 502-504 page means that the server behind it is not there.
  const kind = problem === null && response.status >= 502 ? 'offline' : 'problem'
  throw new ApiError(kind, { status: response.status, ...(problem && { problem }) })
}

/** As `request`, for JSON in and out. */
export async function requestJson<T>(
  path: string,
  init: { method?: string; body?: unknown; signal?: AbortSignal } = {},
): Promise<T> {
  const { body, ...rest } = init
  const response = await request(path, { ...rest, ...(body !== undefined && jsonBody(body)) })
  return (response.status === 204 ? undefined : await response.json()) as T
}

/** The part of a `RequestInit` that sends `body` as JSON. */
export function jsonBody(body: unknown) {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

async function readProblem(response: Response): Promise<Problem | null> {
  if (!response.headers.get('content-type')?.includes('json')) return null
  const body = await response.json().catch(() => null)
  return typeof body?.title === 'string' ? body : null
}
