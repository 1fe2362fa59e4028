import { useEffect, useState } from 'react'

/** `value` once it has stayed the same for a moment, so that not every key asks the server. */
export function useSettled(value: string, milliseconds = 250): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled
}
