export type AppErrorCode =
  | 'input-invalid'
  | 'not-signed-in'
  | 'not-found'
  | 'forbidden'
  | 'conflict'
  | 'too-large'
  | 'unsupported-type'
  | 'too-many-requests'
  | 'storage-full'
  | 'document-unreadable'
  | 'index-unavailable'
  | 'storage-unavailable'
  | 'model-unavailable'
  | 'model-timeout'
  | 'model-refused'
  | 'audit-unavailable'
  | 'configuration-invalid'

/**
 * The base of every error this project throws on purpose. `message` is one sentence that may be shown
 * to a user, in Chinese, saying what happened and what to do next; `cause` is for the log only.
 */
export class AppError extends Error {
  readonly code: AppErrorCode

  constructor(code: AppErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
  }
}
