import { setTimeout as sleep } from 'node:timers/promises'
import { runRetention } from './retention.ts'

const dayMs = 24 * 3600 * 1000

/** Destroys what has been kept long enough, at once and then once a day, until the signal ends it; a failure is told and tried again the next day. */
export async function keepRetention(
  parts: Parameters<typeof runRetention>[0],
  signal: AbortSignal,
  onError: (error: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    await runRetention(parts).catch(onError)
    await sleep(dayMs, undefined, { signal }).catch(() => undefined)
  }
}
