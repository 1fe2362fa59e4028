import { Worker } from 'node:worker_threads'
import { AppError } from '../../storage/app-error.ts'
import { type ParsedDocument, parseFile } from '../parse-file.ts'

/** What the process that reads is asked, one file at a time. */
export type ReadRequest = { path: string; name: string; keepBlocks?: boolean }

/** What it tells: pages as they are done, then one of the other two. */
export type ReadAnswer =
  | { kind: 'page'; done: number; total: number; stage: 'reading' | 'recognising' }
  | { kind: 'read'; document: ParsedDocument; megabytes: number }
  | { kind: 'unreadable'; code: AppError['code'] | null; message: string; cause: string; megabytes: number }

// A program, run by `openReader` in a process of its own, which may be ended at any time.
const [, , megabytesAtMost = '0'] = process.argv
const watchdog = new Worker(new URL('./reader-watchdog.mjs', import.meta.url), {
  workerData: { megabytesAtMost: Number(megabytesAtMost) },
  execArgv: [],
})
watchdog.unref()

process.on('disconnect', () => process.exit(0))
process.on('message', (request: ReadRequest) => void read(request))

async function read({ path, name, keepBlocks = false }: ReadRequest): Promise<void> {
  try {
    const document = await parseFile(path, {
      name,
      keepBlocks,
      onPage: (done, total, stage) => tell({ kind: 'page', done, total, stage }),
    })
    tell({ kind: 'read', document, megabytes: megabytes() })
  } catch (error) {
    const known = error instanceof AppError ? error : null
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
    tell({
      kind: 'unreadable',
      code: known?.code ?? null,
      message: known?.message ?? '',
      cause,
      megabytes: megabytes(),
    })
  }
}

const megabytes = () => process.memoryUsage.rss() / 1024 / 1024

function tell(answer: ReadAnswer): void {
  process.send?.(answer)
}
