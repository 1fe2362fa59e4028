import type { GivenMetadata } from '../../ingest/ingest-file.ts'
import { openIntake } from '../../ingest/jobs/open-intake.ts'
import { systemClock } from '../../storage/clock.ts'
import type { Database } from '../../storage/database.ts'
import { ingestWithProgress } from '../ingest-with-progress.ts'
import type { Terminal } from '../terminal.ts'

export type IngestCommand = {
  paths: string[]
  metadata: GivenMetadata
  dataFolder: string
  json: boolean
  watch: boolean
}

/**
 * Indexes files and folders; answers with the exit code: 1 when any file failed. With `watch` it then goes on with what
 * is added or changed, until it is interrupted.
 */
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
  if (command.watch) {
    await watchUntilStopped(database, command, terminal)
    return 0
  }
  if (files.length === 0) terminal.note('没有找到可以收录的文件。')
  return count('failed') > 0 || files.length === 0 ? 1 : 0
}

async function watchUntilStopped(
  database: Database,
  { paths, metadata, dataFolder }: IngestCommand,
  terminal: Terminal,
): Promise<void> {
  const intake = openIntake({
    database,
    clock: systemClock,
    dataFolder,
    watched: { folders: paths, metadata },
    tell: terminal.note,
    onError: (error) => terminal.note(String(error)),
  })
  terminal.note(`正在监视 ${paths.join('、')}，按 Ctrl+C 停止。`)
  await new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', () => resolve()))
  await intake.close()
}
