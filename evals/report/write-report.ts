import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../../storage/make-folder.ts'
import type { RunRecord } from '../run-record.ts'
import { reportHtml } from './html.ts'

/** Writes a run as `eval-<time>.json` and `.html` into a folder; resolves to the page's path. */
export async function writeReport(record: RunRecord, folder: string): Promise<string> {
  makeFolder(folder)
  const name = join(folder, `eval-${record.startedAt.slice(0, 19).replaceAll(':', '')}`)
  await writeFile(`${name}.json`, `${JSON.stringify(record, null, 2)}\n`)
  await writeFile(`${name}.html`, reportHtml(record))
  return `${name}.html`
}
