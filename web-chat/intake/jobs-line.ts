import type { JobEvents, JobView } from '../../api/contract/jobs.ts'

/** The jobs as last heard of, newest first (null before the first word), and whether the line to the server stands. */
export type Jobs = { jobs: readonly JobView[] | null; connected: boolean }

const listeners = new Set<() => void>()
let state: Jobs = { jobs: null, connected: true }
let source: EventSource | null = null

/** Follows the jobs on the server while somebody listens; the browser connects again by itself when the line breaks. */
export const jobsLine = {
  get: () => state,
  subscribe(listener: () => void) {
    listeners.add(listener)
    source ??= open()
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      source?.close()
      source = null
    }
  },
  /** Takes up what the server has just answered, before it comes over the line. */
  put(job: JobView) {
    const jobs = state.jobs ?? []
    const known = jobs.some(({ id }) => id === job.id)
    const changed = known ? jobs.map((one) => (one.id === job.id ? newer(one, job) : one)) : [job, ...jobs]
    set({ jobs: changed.filter(({ dismissed }) => !dismissed) })
  },
}

function open(): EventSource {
  const line = new EventSource('/api/jobs/events')
  line.onopen = () => set({ connected: true })
  line.onerror = () => set({ connected: false })
  line.addEventListener('jobs', (event: MessageEvent<string>) => {
    set({ jobs: (JSON.parse(event.data) as JobEvents['jobs']).jobs })
  })
  line.addEventListener('job', (event: MessageEvent<string>) => {
    jobsLine.put(JSON.parse(event.data) as JobEvents['job'])
  })
  return line
}

const newer = (one: JobView, other: JobView) => (other.updatedAt >= one.updatedAt ? other : one)

function set(change: Partial<Jobs>) {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}
