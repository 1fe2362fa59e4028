import { AppError } from '../../storage/app-error.ts'

/** The places of a connection: so many calls at once, the others in the order they came. */
export type Seats = {
  /** How many calls are borne at once; holds from now on. */
  allow: (atOnce: number) => void
  /** Yields how many are ahead in the line, whenever that changes; returns how to give the place back. */
  take: (signal: AbortSignal) => AsyncGenerator<number, () => void>
}

// Longer than this nobody waits before an answer that quotes, which costs nothing.
const patienceMs = 60_000
const lineAtMost = 50

type Waiting = { seated: boolean; notify: () => void }

/** Opens the places of one connection. */
export function openSeats(atOnce: number): Seats {
  const line: Waiting[] = []
  let limit = atOnce
  let taken = 0

  function fill() {
    while (taken < limit) {
      const next = line.shift()
      if (!next) break
      taken += 1
      next.seated = true
      next.notify()
    }
    for (const { notify } of line) notify()
  }
  function leave() {
    taken -= 1
    fill()
  }
  function place(): () => void {
    let held = true
    return () => {
      if (held) leave()
      held = false
    }
  }

  return {
    allow(next) {
      limit = next
      fill()
    },
    async *take(signal) {
      signal.throwIfAborted()
      if (taken < limit && line.length === 0) {
        taken += 1
        return place()
      }
      if (line.length >= lineAtMost) throw tooMany()
      const own: Waiting = { seated: false, notify: () => undefined }
      line.push(own)
      const limitAt = AbortSignal.timeout(patienceMs)
      let given = false
      try {
        let told = -1
        for (;;) {
          if (own.seated) {
            given = true
            return place()
          }
          const ahead = line.indexOf(own)
          if (ahead === told) await changed(own, signal, limitAt)
          else {
            told = ahead
            yield ahead
          }
        }
      } finally {
        if (!given) {
          if (own.seated) leave()
          else line.splice(line.indexOf(own), 1)
          fill()
        }
      }
    },
  }
}

function changed(own: Waiting, signal: AbortSignal, limitAt: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => settle(() => reject(signal.reason))
    const onLimit = () => settle(() => reject(tooMany()))
    function settle(end: () => void) {
      signal.removeEventListener('abort', onAbort)
      limitAt.removeEventListener('abort', onLimit)
      end()
    }
    own.notify = () => settle(resolve)
    if (signal.aborted) return onAbort()
    if (limitAt.aborted) return onLimit()
    signal.addEventListener('abort', onAbort, { once: true })
    limitAt.addEventListener('abort', onLimit, { once: true })
  })
}

const tooMany = () => new AppError('model-refused', '正在使用大模型的人太多。')
