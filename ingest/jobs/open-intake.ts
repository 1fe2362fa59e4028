import { and, inArray, isNull, lt, or } from 'drizzle-orm'
import type { Clock } from '../../storage/clock.ts'
import type { Database } from '../../storage/database.ts'
import { openGuardedFetch } from '../fetch/guarded-fetch.ts'
import type { GivenMetadata } from '../ingest-file.ts'
import { ingestJobs } from '../schema.ts'
import { fileJob } from './file-job.ts'
import { endStages } from './job.ts'
import { openJobQueue } from './job-queue.ts'
import { enqueueJobs, getJob, type Job } from './job-store.ts'
import { originalsFolder, sweepOriginals } from './originals.ts'
import { openReader } from './reader.ts'
import { watchFolder } from './watch-folder.ts'

/** Takes files into the library while the service runs. */
export type Intake = {
  /** Call it after each change of a job, so that it is seen at once. */
  wake: () => void
  close: () => Promise<void>
}

export type IntakeOptions = {
  database: Database
  clock: Clock
  dataFolder: string
  /** How many files are worked on at once. */
  concurrency?: number
  /** Folders whose files are taken in, and again when they change. */
  watched?: { folders: readonly string[]; metadata: GivenMetadata } | undefined
  /** One sentence in Chinese on what an operator should know. */
  tell: (sentence: string) => void
  onError: (error: unknown) => void
}

const hour = 3_600_000
const day = 24 * hour
// Jobs of the command line and of watched folders tell nobody anything after a week; those of people are kept a term.
const keptDays = { unowned: 7, owned: 120 }

/** Starts the queue, the watch on folders, and the hourly removal of what nothing stands for any more. */
export function openIntake(options: IntakeOptions): Intake {
  const { database, clock, dataFolder, concurrency = 1, watched, tell, onError } = options
  const originals = originalsFolder(dataFolder)
  const reader = openReader({ inBackground: true })
  const queue = openJobQueue(
    { database, clock, originals, reader, fetchFile: openGuardedFetch() },
    { concurrency, onError, onEnd: (id) => void getJob(database.read, id).then(tellOf, onError) },
  )
  const folders =
    watched === undefined
      ? null
      : watchFolder(watched.folders, {
          tell,
          async onFile(path, manifest) {
            const job = fileJob(path, watched.metadata, manifest)
            await database.write((transaction) => enqueueJobs(transaction, [job], clock()))
            queue.wake()
          },
        })
  const sweep = () => {
    removeOldJobs(database, clock())
      .then(() => sweepOriginals(database, originals, clock()))
      .catch(onError)
  }
  const timer = setInterval(sweep, hour)
  sweep()

  /** People see their own jobs on the page; the others have only the terminal. */
  function tellOf(job: Job | null): void {
    if (job?.ownerId !== null || job.outcome === 'unchanged') return
    if (job.stage === 'failed') tell(`失败 ${job.sourceUri}：${job.message}`)
    if (job.stage === 'done') tell(`已收录 ${job.sourceUri}，${job.clauses ?? 0} 条。`)
  }

  return {
    wake: queue.wake,
    async close() {
      clearInterval(timer)
      await folders?.close()
      await queue.close()
      reader.close()
    },
  }
}

async function removeOldJobs(database: Database, now: Date): Promise<void> {
  const before = (days: number) => lt(ingestJobs.updatedAt, new Date(now.getTime() - days * day).toISOString())
  await database.write(async (transaction) => {
    await transaction
      .delete(ingestJobs)
      .where(
        and(
          inArray(ingestJobs.stage, [...endStages]),
          or(before(keptDays.owned), and(isNull(ingestJobs.ownerId), before(keptDays.unowned))),
        ),
      )
  })
}
