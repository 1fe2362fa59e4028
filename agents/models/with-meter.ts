import { AppError } from '../../storage/app-error.ts'
import type { ModelConnection, TokenUsage } from '../model-connection.ts'

/** What one call came to; `estimated` where the provider did not count. */
export type MeteredCall = TokenUsage & { estimated: boolean; failed: boolean }

export type Meter = {
  /** Throws `model-refused` while the school's limit for the month is reached. */
  check: () => Promise<void>
  record: (call: MeteredCall) => Promise<void>
}

// About one and a half characters a token in Chinese, as iFlytek's page on Spark says; an estimate where nobody counts.
const charactersPerToken = 1.5

/** How many tokens a text may be, where the provider does not say. */
const estimateTokens = (characters: number): number => Math.ceil(characters / charactersPerToken)

/** The connection with a meter: each call is checked against the limit first, and counted when it ends, however it ends. */
export function withMeter(model: ModelConnection, meter: Meter): ModelConnection {
  return {
    ...model,
    async *stream(prompt, signal, options = {}) {
      await meter.check()
      const told: { usage: TokenUsage | null } = { usage: null }
      const onUsage = (usage: TokenUsage) => {
        told.usage = usage
        options.onUsage?.(usage)
      }
      let characters = 0
      let failed = false
      try {
        for await (const words of model.stream(prompt, signal, { ...options, onUsage })) {
          characters += words.length
          yield words
        }
      } catch (error) {
        // A reader who stops is no failure.
        failed = (signal.aborted ? signal.reason : error) instanceof AppError
        throw error
      } finally {
        const silent = failed && characters === 0
        await meter.record({
          ...(told.usage ?? {
            tokensIn: silent ? 0 : estimateTokens(prompt.length),
            tokensOut: estimateTokens(characters),
          }),
          estimated: told.usage === null && !silent,
          failed,
        })
      }
    },
  }
}
