import { AppError } from '../storage/app-error.ts'

/** The error for a file that cannot be read; `message` is one Chinese sentence: what is wrong and what to do. */
export function unreadable(message: string, cause?: unknown): AppError {
  return new AppError('document-unreadable', message, cause === undefined ? undefined : { cause })
}
