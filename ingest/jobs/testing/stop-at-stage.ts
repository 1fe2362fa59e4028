import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock } from '../../../storage/clock.ts'
import { type Database, openDatabase } from '../../../storage/database.ts'
import { parseFile } from '../../parse-file.ts'
import { fileJob } from '../file-job.ts'
import { openJobQueue } from '../job-queue.ts'
import { enqueueJobs } from '../job-store.ts'
import { originalsFolder } from '../originals.ts'
import type { JobParts } from '../run-job.ts'

// A program: `stop-at-stage.ts <data folder> <stage> <files…>` puts files into the queue and works on them as the
// product does, until it comes to the stage; there it says so and stands still, to be killed.
const [dataFolder = '', stage = '', ...paths] = process.argv.slice(2)
const opened = openDatabase(join(dataFolder, 'bashan.sqlite'))

function standStill(): Promise<never> {
  process.stdout.write('here\n')
  setInterval(() => undefined, 1000)
  return new Promise(() => undefined)
}

await opened.write((transaction) =>
  enqueueJobs(
    transaction,
    paths.map((path) => fileJob(path, {}, {})),
    systemClock(),
  ),
)
if (stage === 'queued') await standStill()

let isRead = false
/** Stands still inside the transaction that stores the document, all written and nothing committed; or after it. */
const database: Database = {
  ...opened,
  async write(change) {
    const result = await opened.write(async (transaction) => {
      const changed = await change(transaction)
      if (isRead && stage === 'indexing') await standStill()
      return changed
    })
    if (isRead && stage === 'done') await standStill()
    return result
  },
}
const parts: JobParts = {
  database,
  clock: systemClock,
  originals: originalsFolder(dataFolder),
  fetchFile: () => Promise.reject(new Error('nothing to fetch here')),
  reader: {
    async read(path, options) {
      if (!existsSync(path)) throw new Error('the original is not there')
      if (stage === 'reading') await standStill()
      const parsed = await parseFile(path, options)
      if (stage === 'read') await standStill()
      isRead = true
      return parsed
    },
    close: () => undefined,
  },
}
openJobQueue(parts)
