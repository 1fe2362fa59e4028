import { ingestPaths } from '../../ingest/ingest-paths.ts'
import type { DocumentMetadata } from '../../knowledge/document.ts'
import { systemClock } from '../../storage/clock.ts'
import type { Database } from '../../storage/database.ts'
import { progressBar } from '../progress-bar.ts'
import type { Terminal } from '../terminal.ts'

export type IngestCommand = { paths: string[]; metadata: Partial<Omit<DocumentMetadata, 'title'>>; json: boolean }

/** Indexes files and folders; answers with the exit code: 1 when any file failed. */
export async function ingestCommand(database: Database, command: IngestCommand, terminal: Terminal): Promise<0 | 1> {
  const bar = command.json ? null : progressBar('收录资料', terminal)
  const files = await ingestPaths(database, command.paths, {
    metadata: command.metadata,
    clock: systemClock,
    onFile: (_, done, total) => bar?.update(done, total),
  })
  bar?.stop()
  const count = (outcome: string) => files.filter((file) => file.outcome === outcome).length
  const failed = files.filter((file) => file.outcome === 'failed')
  const clauses = files.reduce((sum, file) => sum + file.clauses, 0)
  if (command.json) {
    terminal.print(JSON.stringify({ files, clauses }))
  } else {
    for (const file of files.filter((file) => file.outcome === 'skipped'))
      terminal.note(`跳过 ${file.path}：${file.message}`)
    terminal.print(
      `新增 ${count('added')} 份，更新 ${count('replaced')} 份，未变 ${count('unchanged')} 份，失败 ${failed.length} 份；共 ${clauses} 条。`,
    )
  }
  for (const file of failed) terminal.note(`失败 ${file.path}：${file.message}`)
  if (files.length === 0) terminal.note('没有找到可以收录的文件。')
  return failed.length > 0 || files.length === 0 ? 1 : 0
}
