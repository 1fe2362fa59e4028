import type { ModelConnection } from './model-connection.ts'
import { modelPace } from './model-pace.ts'
import { readModel } from './read-model.ts'

export type LineTask = { model: ModelConnection; pace?: typeof modelPace | undefined; signal: AbortSignal }

/** How long a line may take in all, milliseconds: it comes before the answer, so whoever asked waits for it. */
const linePatience = 4_000
const charactersAtMost = 300

/** The first line that a model writes; null when it fails, writes nothing or takes too long. Never throws. */
export async function writeLine(prompt: string, { model, pace, signal }: LineTask): Promise<string | null> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(linePatience)])
  const usual = pace ?? model.pace ?? modelPace
  const inTime = { ...usual, first: Math.min(usual.first, linePatience), gap: Math.min(usual.gap, linePatience) }
  let text = ''
  try {
    for await (const words of readModel({ model, prompt, signal: limit, pace: inTime })) {
      text += words
      if (text.trimStart().includes('\n') || text.length > charactersAtMost) break
    }
  } catch {
    // The rules do without: what a model adds to a search is never worth an error.
    return null
  }
  return text.trim().split('\n')[0]?.trim() || null
}
