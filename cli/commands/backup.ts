import { systemClock } from '../../storage/clock.ts'
import { createBackup } from '../../storage/create-backup.ts'
import type { Terminal } from '../terminal.ts'

/** Writes a backup of the data folder into `file`; the service may be running. */
export async function backupCommand(dataFolder: string, file: string, terminal: Terminal): Promise<void> {
  const { counts, parts } = await createBackup({ dataFolder, file, clock: systemClock })
  const megabytes = parts.reduce((sum, part) => sum + part.bytes, 0) / 1024 ** 2
  terminal.print(
    `已备份到 ${file}：${counts.documents ?? 0} 份资料，${counts.clauses ?? 0} 条，审计日志 ${counts.audit_log ?? 0} 条，共 ${parts.length} 个文件，${megabytes.toFixed(1)} MB。`,
  )
  terminal.print('备份里有密钥和个人信息，请存放在只有管理员能读的地方；恢复：npm run -s bashan -- restore <文件>')
}
