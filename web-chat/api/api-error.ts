import type { Problem } from '../../api/contract/chat.ts'

/** Why a request failed: `offline` (nothing was reached), `problem` (the server explained) or `aborted` (by us). */
export type ApiErrorKind = 'offline' | 'problem' | 'aborted'

/** A failed request; `problem` is what the server said, if it said something. */
export class ApiError extends Error {
  readonly kind: ApiErrorKind
  readonly problem: Problem | null
  readonly status: number

  constructor(kind: ApiErrorKind, options: { problem?: Problem; status?: number; cause?: unknown } = {}) {
    super(options.problem?.title ?? kind, { cause: options.cause })
    this.name = 'ApiError'
    this.kind = kind
    this.problem = options.problem ?? null
    this.status = options.status ?? 0
  }
}
