import { createHash } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../storage/make-folder.ts'
import type { SuiteRecord } from './run-record.ts'

/** The suites that a run which was stopped had finished, so that the same run goes on where it was. */
export type UnfinishedRun = {
  finished: (suite: string) => Promise<SuiteRecord | null>
  keep: (record: SuiteRecord) => Promise<void>
  /** Forgets all of it: the run is done. */
  close: () => Promise<void>
}

/** Opens what is kept of a run in a folder; `made` is all that its results depend on. */
export function openUnfinishedRun(folder: string, made: unknown): UnfinishedRun {
  const key = createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 16)
  const place = join(folder, 'unfinished', key)
  const fileOf = (suite: string) => join(place, `${suite}.json`)
  return {
    async finished(suite) {
      const text = await readFile(fileOf(suite), 'utf8').catch(() => null)
      return text === null ? null : (JSON.parse(text) as SuiteRecord)
    },
    async keep(record) {
      makeFolder(place)
      const file = fileOf(record.name)
      await writeFile(`${file}.part`, JSON.stringify(record))
      await rename(`${file}.part`, file)
    },
    close: () => rm(place, { recursive: true, force: true }),
  }
}
