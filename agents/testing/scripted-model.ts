import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '../../storage/app-error.ts'
import type { ModelConnection } from '../model-connection.ts'

/** What a scripted model does in one call: says words, waits milliseconds, or breaks off. */
export type Script = (string | { wait: number } | 'break')[]

/** A model that says what a test wrote down, keeps the prompts it got, and notes when it was stopped. */
export function scriptedModel(...scripts: Script[]) {
  const prompts: string[] = []
  const state = { stopped: false }
  const connection: ModelConnection = {
    name: 'scripted',
    async *stream(prompt, signal) {
      const script = scripts[prompts.length]
      prompts.push(prompt)
      if (!script) throw new Error('the model was called more often than the test says')
      signal.addEventListener('abort', () => {
        state.stopped = true
      })
      for (const step of script) {
        if (step === 'break') throw new AppError('model-unavailable', 'broken off')
        if (typeof step === 'string') yield step
        else await wait(step.wait, undefined, { signal })
      }
    },
  }
  return { connection, prompts, state }
}
