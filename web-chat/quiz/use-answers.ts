import { useCallback, useEffect, useRef, useState } from 'react'
import type { AttemptView } from '../../api/contract/attempts.ts'
import type { ItemAnswer } from '../../api/contract/item.ts'
import { ApiError } from '../api/api-error.ts'
import { requestJson } from '../api/request.ts'
import { attemptPath } from './queries.ts'

type Kept = { answer: ItemAnswer | null; sequence: number }
type Waiting = Record<string, Kept>

/** How often what could not be sent is tried again, and how long typing may go on before it is sent; in milliseconds. */
const [retryAfter, typingPause] = [5_000, 600]

/**
 * The answers of a sitting. Each change is kept on this device at once and sent after it; what could not be sent is sent
 * when the server is reached again, after a reload too. `flush` resolves when nothing is left, or fails.
 */
export function useAnswers(attempt: AttemptView) {
  const place = `bashan-quiz-${attempt.id}`
  const [answers, setAnswers] = useState<Waiting>(() => ({
    ...Object.fromEntries(attempt.items.map(({ slot, answer, sequence }) => [slot, { answer, sequence }])),
    ...readWaiting(place),
  }))
  const [state, setState] = useState<'saved' | 'saving' | 'offline'>('saved')
  const waiting = useRef<Waiting>(readWaiting(place))
  const sending = useRef<Promise<void> | null>(null)
  const { id } = attempt

  const flush = useCallback(async (): Promise<void> => {
    if (sending.current) await sending.current.catch(() => undefined)
    if (Object.keys(waiting.current).length === 0) return
    const run = async () => {
      for (const [slot, kept] of Object.entries(waiting.current)) {
        try {
          await requestJson(`${attemptPath(id)}/answers/${encodeURIComponent(slot)}`, { method: 'PUT', body: kept })
        } catch (error) {
          // What the server refuses for good would be refused for ever.
          const refused =
            error instanceof ApiError && error.kind === 'problem' && error.status < 500 && error.status !== 429
          if (!refused) throw error
        }
        if (waiting.current[slot]?.sequence === kept.sequence) delete waiting.current[slot]
        keepWaiting(place, waiting.current)
      }
    }
    setState('saving')
    sending.current = run()
    try {
      await sending.current
      setState(Object.keys(waiting.current).length === 0 ? 'saved' : 'saving')
    } catch (error) {
      setState('offline')
      throw error
    } finally {
      sending.current = null
    }
  }, [id, place])

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const change = useCallback(
    (slot: string, answer: ItemAnswer | null) => {
      setAnswers((before) => {
        const kept = { answer, sequence: (before[slot]?.sequence ?? 0) + 1 }
        waiting.current[slot] = kept
        keepWaiting(place, waiting.current)
        return { ...before, [slot]: kept }
      })
      setState('saving')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush().catch(() => undefined), typingPause)
    },
    [flush, place],
  )

  useEffect(() => {
    const send = () => void flush().catch(() => undefined)
    send()
    const again = setInterval(send, retryAfter)
    addEventListener('online', send)
    return () => {
      clearInterval(again)
      removeEventListener('online', send)
    }
  }, [flush])

  return { answers, state, change, flush }
}

function readWaiting(place: string): Waiting {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}') as Waiting
  } catch {
    // Storage that is forbidden or spoilt only costs the answers that were not sent yet.
    return {}
  }
}

function keepWaiting(place: string, waiting: Waiting): void {
  try {
    if (Object.keys(waiting).length === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(waiting))
  } catch {
    // As above: they are still in memory, and being sent.
  }
}
