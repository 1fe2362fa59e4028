import { newId } from '../../storage/new-id.ts'
import { endStages, type JobStage } from './job.ts'
import { openJobQueue } from './job-queue.ts'
import { cancelBatch, enqueueJobs, getJob, type Job, listBatch, type NewJob } from './job-store.ts'
import type { JobParts } from './run-job.ts'

export type BatchOptions = {
  concurrency: number
  /** Told of each job once it is over, whoever worked on it. */
  onEnd: (job: Job) => void
  /** Cancels what is not over yet. */
  signal?: AbortSignal | undefined
}

// How often to look for jobs that another process on this database has ended.
const lookMilliseconds = 500

/** Puts jobs into the queue and works through it until all of them are over. */
export async function runBatch(parts: JobParts, jobs: readonly NewJob[], options: BatchOptions): Promise<void> {
  const { database, clock } = parts
  const batchId = newId()
  const batch = jobs.map((job) => ({ ...job, batchId }))
  const pending = new Set(
    (await database.write((transaction) => enqueueJobs(transaction, batch, clock()))).map(({ id }) => id),
  )
  if (pending.size === 0) return
  let finish: () => void = () => undefined
  let fail: (error: unknown) => void = () => undefined
  const over = new Promise<void>((resolve, reject) => {
    finish = resolve
    fail = reject
  })
  const look = (found: readonly (Job | null)[]) => {
    for (const job of found) {
      if (job && (endStages as readonly JobStage[]).includes(job.stage) && pending.delete(job.id)) options.onEnd(job)
    }
    if (pending.size === 0) finish()
  }
  const queue = openJobQueue(parts, {
    concurrency: options.concurrency,
    onEnd: (id) => void getJob(database.read, id).then((job) => look([job]), fail),
    onError: fail,
  })
  const timer = setInterval(() => void listBatch(database.read, batchId).then(look, fail), lookMilliseconds)
  const cancel = () => void cancelBatch(database, batchId, clock()).then(queue.wake, fail)
  if (options.signal?.aborted) cancel()
  options.signal?.addEventListener('abort', cancel, { once: true })
  try {
    await over
  } finally {
    clearInterval(timer)
    options.signal?.removeEventListener('abort', cancel)
    await queue.close()
  }
}
