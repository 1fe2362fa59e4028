import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useRefreshLibrary } from '../library/use-refresh-library.ts'
import { type Jobs, jobsLine } from './jobs-line.ts'

/** The jobs as they go on; the library is asked for anew whenever one of them is done. */
export function useJobs(): Jobs {
  const state = useSyncExternalStore(jobsLine.subscribe, jobsLine.get)
  const refresh = useRefreshLibrary()
  const done = state.jobs?.filter(({ stage }) => stage === 'done').map(({ id, updatedAt }) => `${id} ${updatedAt}`)
  const known = useRef<Set<string> | null>(null)
  const key = done?.join()
  useEffect(() => {
    if (key === undefined) return
    const now = new Set(key.split(','))
    if (known.current !== null && [...now].some((one) => !known.current?.has(one))) refresh()
    known.current = now
  }, [key, refresh])
  return state
}
