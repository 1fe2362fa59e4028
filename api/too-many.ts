import { AppError } from '../storage/app-error.ts'

/** A request that came too soon; `retryAfter` is in seconds. */
export class TooMany extends AppError {
  readonly retryAfter: number

  constructor(retryAfter: number, message: string) {
    super('too-many-requests', message)
    this.retryAfter = retryAfter
  }
}
