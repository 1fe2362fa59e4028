import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that stays the same from render to render and does what the latest one says; for events only. */
export function useStableCallback<Args extends unknown[], Result>(callback: (...args: Args) => Result) {
  const latest = useRef(callback)
  useLayoutEffect(() => {
    latest.current = callback
  })
  return useCallback((...args: Args): Result => latest.current(...args), [])
}
