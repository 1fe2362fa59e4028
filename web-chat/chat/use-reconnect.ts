import { useEffect, useEffectEvent } from 'react'

const askEvery = 5_000

/** While `waiting`, calls `onReachable` as soon as the server answers again: when the line is back, and every five seconds. */
export function useReconnect(waiting: boolean, onReachable: () => void): void {
  const handle = useEffectEvent(onReachable)
  useEffect(() => {
    if (!waiting) return
    let over = false
    const attempt = async () => {
      const reached = await fetch('/healthz', { cache: 'no-store' }).then(
        ({ ok }) => ok,
        () => false,
      )
      if (reached && !over) handle()
    }
    addEventListener('online', attempt)
    const timer = setInterval(attempt, askEvery)
    return () => {
      over = true
      removeEventListener('online', attempt)
      clearInterval(timer)
    }
  }, [waiting])
}
