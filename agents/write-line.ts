import type { ModelConnection } from './model-connection.ts'
import { keepPace, type modelPace } from './model-pace.ts'

export type LineTask = { model: ModelConnection; pace: typeof modelPace; signal: AbortSignal }

/** How long a line may take in all, milliseconds: it comes before the answer, so whoever asked waits for it. */
export const linePatience = 4_000
const charactersAtMost = 300

/** The first line that a model writes; null when it fails, writes nothing or takes too long. Never throws. */
export async function writeLine(prompt: string, { model, pace, signal }: LineTask): Promise<string | null> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(linePatience)])
  const inTime = { ...pace, first: Math.min(pace.first, linePatience), gap: Math.min(pace.gap, linePatience) }
  let text = ''
  try {
    for await (const words of keepPace((stop) => model.stream(prompt, stop), limit, inTime)) {
      text += words
      if (text.trimStart().includes('\n') || text.length > charactersAtMost) break
    }
  } catch {
    // The rules do without: what a model adds to a search is never worth an error.
    return null
  }
  return text.trim().split('\n')[0]?.trim() || null
}
