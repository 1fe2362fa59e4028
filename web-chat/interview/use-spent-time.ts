import { useEffect, useState } from 'react'

/** The time of an interview in milliseconds, going on from what the server counted while it runs. */
export function useSpentTime(spentMs: number, running: boolean): number {
  const [base, setBase] = useState({ spentMs, at: Date.now() })
  const [now, setNow] = useState(Date.now)
  if (base.spentMs !== spentMs) setBase({ spentMs, at: Date.now() })
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [running])
  return running ? base.spentMs + Math.max(0, now - base.at) : spentMs
}

/** Minutes and seconds, as "3:07". */
export function clockTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
