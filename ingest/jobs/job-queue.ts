import { AppError } from '../../storage/app-error.ts'
import { claimJob, type Job, type JobProgress, keepJob, releaseJob } from './job-store.ts'
import { linkFinished } from './link-finished.ts'
import { type JobParts, runJob } from './run-job.ts'

export type JobQueue = {
  /** Looks for work at once, and whether what is being worked on was taken away: call it after each change of a job. */
  wake: () => void
  /** Ends what is running and puts it back into the queue; resolves when nothing is touched any more. */
  close: () => Promise<void>
}

export type QueueOptions = {
  /** How many jobs are worked on at once; files are still read one after the other. */
  concurrency?: number
  /** Told after each job that this process has ended. */
  onEnd?: (jobId: string) => void
  /** Told of a fault that is not the file's: a database that can't be written. */
  onError?: (error: unknown) => void
}

const beatMilliseconds = 1_000

/**
 * Works through the jobs in the database until it is closed. Several processes may do so on one database: a job belongs
 * to who holds its lease, and what a killed process has left is taken up when its lease has run out.
 */
export function openJobQueue(parts: JobParts, options: QueueOptions = {}): JobQueue {
  const { database, clock } = parts
  const { concurrency = 1, onEnd, onError } = options
  const running = new Map<Promise<void>, { beat: () => Promise<void>; stop: () => void }>()
  let closed = false
  let filling: Promise<void> | null = null
  let again = false
  // What an earlier process finished may still have to be linked.
  let linked = false

  /** Takes up jobs while there is room and work. */
  async function fill(): Promise<void> {
    while (!closed && running.size < concurrency) {
      const job = await claimJob(database, clock())
      if (!job) break
      work(job)
    }
    if (running.size > 0 || linked) return
    linked = true
    await linkFinished(database)
  }

  function work(job: Job & { leaseToken: string }): void {
    const taken = new AbortController()
    let progress: JobProgress | null = null
    const beat = async () => {
      const news = progress
      progress = null
      if (!(await keepJob(database, job, news, clock()))) taken.abort()
    }
    const done = runJob(parts, job, { signal: taken.signal, report: (news) => (progress = news) })
      .catch(async (error: unknown) => {
        if (closed) await releaseJob(database, job, clock())
        else if (!taken.signal.aborted && !isTaken(error)) throw error
      })
      .catch((error: unknown) => onError?.(error))
      .finally(() => {
        running.delete(done)
        linked = false
        onEnd?.(job.id)
        wake()
      })
    running.set(done, { beat, stop: () => taken.abort() })
  }

  function wake(): void {
    if (closed) return
    for (const { beat } of running.values()) void beat().catch(onError)
    if (filling) {
      again = true
      return
    }
    filling = fill()
      .catch((error: unknown) => onError?.(error))
      .finally(() => {
        filling = null
        if (!again) return
        again = false
        wake()
      })
  }

  const timer = setInterval(wake, beatMilliseconds)
  wake()

  return {
    wake,
    async close() {
      closed = true
      clearInterval(timer)
      await filling
      for (const { stop } of running.values()) stop()
      await Promise.all(running.keys())
      if (!linked) await linkFinished(database)
    },
  }
}

const isTaken = (error: unknown) => error instanceof AppError && error.code === 'conflict'
