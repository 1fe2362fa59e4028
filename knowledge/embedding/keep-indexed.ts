import { setTimeout as sleep } from 'node:timers/promises'
import type { Semantics } from './open-semantics.ts'

/** Between looks for new clauses, and the longest wait after failures; milliseconds. */
const indexingPace = { look: 5_000, afterFailure: 60_000 }

/** Keeps vectors up to date until the signal ends it; after a failure it waits 1 s, then twice as long each time. */
export async function keepIndexed(
  semantics: Pick<Semantics, 'step'>,
  signal: AbortSignal,
  pace = indexingPace,
): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    const wait = await semantics.step().then(
      (worked) => {
        failures = 0
        return worked ? 0 : pace.look
      },
      () => Math.min(pace.afterFailure, 1_000 * 2 ** failures++),
    )
    // Also after a batch: requests that came meanwhile have their turn.
    await sleep(wait, undefined, { signal }).catch(() => undefined)
  }
}
