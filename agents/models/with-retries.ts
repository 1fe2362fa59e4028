import { setTimeout as wait } from 'node:timers/promises'
import type { ModelConnection } from '../model-connection.ts'

const attemptsAtMost = 3
const firstWaitMs = 400
// A call that the server was too busy for, or that a gateway lost on the way; the same call may well succeed.
const passingStatuses = [408, 429, 500, 502, 503, 504]
const passingFaults = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_CONNECT_TIMEOUT']

/**
 * The connection, asked again when a call fails for a passing reason before its first words: after what Retry-After
 * says, else after 0.4 s and 0.8 s. No attempt begins later than `budgetMs` after the first.
 */
export function withRetries(model: ModelConnection, budgetMs: number): ModelConnection {
  return {
    ...model,
    async *stream(prompt, signal, options) {
      const until = performance.now() + budgetMs
      for (let attempt = 1; ; attempt += 1) {
        let spoke = false
        try {
          for await (const words of model.stream(prompt, signal, options)) {
            spoke = true
            yield words
          }
          return
        } catch (error) {
          const pause = spoke || signal.aborted ? null : pauseAfter(error, attempt)
          if (pause === null || attempt >= attemptsAtMost || performance.now() + pause > until) throw error
          await wait(pause, undefined, { signal })
        }
      }
    },
  }
}

type Fault = { status?: unknown; status_code?: unknown; code?: unknown; headers?: unknown; cause?: unknown }

/** How long to wait before the same call may succeed, in milliseconds; null where it would fail again. */
function pauseAfter(error: unknown, attempt: number): number | null {
  for (let fault = error as Fault | undefined; fault instanceof Error; fault = fault.cause as Fault | undefined) {
    const { status, status_code: ollamaStatus, code, headers } = fault as Fault
    const answered = typeof status === 'number' ? status : ollamaStatus
    // An account without money stays so.
    if (code === 'insufficient_quota') return null
    if (typeof answered === 'number') {
      return passingStatuses.includes(answered) ? (retryAfter(headers) ?? firstWaitMs * attempt) : null
    }
    if (typeof code === 'string' && passingFaults.includes(code)) return firstWaitMs * attempt
  }
  return null
}

function retryAfter(headers: unknown): number | null {
  const value = headers instanceof Headers ? headers.get('retry-after') : null
  if (value === null) return null
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - Date.now()
  return Number.isNaN(milliseconds) ? null : Math.max(0, milliseconds)
}
