import type { GivenMetadata } from '../../ingest/ingest-file.ts'
import type { Database } from '../../storage/database.ts'
import { ingestWithProgress } from '../ingest-with-progress.ts'
import type { Terminal } from '../terminal.ts'

export type IngestCommand = { paths: string[]; metadata: GivenMetadata; json: boolean }

/** Indexes files and folders; answers with the exit code: 1 when any file failed. */
export async function ingestCommand(database: Database, command: IngestCommand, terminal: Terminal): Promise<0 | 1> {
  const title = command.json ? null : '收录资料'
  const files = await ingestWithProgress(database, { ...command, title }, terminal)
  const count = (outcome: string) => files.filter((file) => file.outcome === outcome).length
  const clauses = files.reduce((sum, file) => sum + file.clauses, 0)
  if (command.json) {
    terminal.print(JSON.stringify({ files, clauses }))
  } else {
    for (const file of files.filter((file) => file.outcome === 'skipped'))
      terminal.note(`跳过 ${file.path}：${file.message}`)
    terminal.print(
      `新增 ${count('added')} 份，更新 ${count('replaced')} 份，未变 ${count('unchanged')} 份，失败 ${count('failed')} 份；共 ${clauses} 条。`,
    )
  }
  if (files.length === 0) terminal.note('没有找到可以收录的文件。')
  return count('failed') > 0 || files.length === 0 ? 1 : 0
}
