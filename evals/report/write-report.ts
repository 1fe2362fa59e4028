import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '../../storage/make-folder.ts'
import { reportHtml } from './html.ts'
import { reportMarkdown } from './markdown.ts'
import type { Report } from './report.ts'
import { withShownCases } from './shown-cases.ts'

/** Writes a report as `eval-<time>.json` (the run, which a later one can be compared with), `.html` and `.md`; resolves to the page's path. */
export async function writeReport(report: Report, folder: string): Promise<string> {
  const { record, ...against } = withShownCases(report)
  makeFolder(folder)
  const name = join(folder, `eval-${record.startedAt.slice(0, 19).replaceAll(':', '')}`)
  await writeFile(`${name}.json`, `${JSON.stringify({ ...record, ...against }, null, 2)}\n`)
  await writeFile(`${name}.html`, reportHtml(report))
  await writeFile(`${name}.md`, reportMarkdown(report))
  return `${name}.html`
}
