import { openAuditLog } from '../../governance/audit-log.ts'
import { AppError } from '../../storage/app-error.ts'
import { systemClock } from '../../storage/clock.ts'
import type { Database } from '../../storage/database.ts'
import { restoreBackup } from '../../storage/restore-backup.ts'
import type { Terminal } from '../terminal.ts'

/** Puts a backup in the place of the data folder, once all of it has been checked. */
export async function restoreCommand(
  options: { dataFolder: string; file: string; replace: boolean },
  terminal: Terminal,
): Promise<void> {
  const { manifest, replaced } = await restoreBackup({ ...options, clock: systemClock, check: checkAuditLog })
  const { counts, createdAt } = manifest
  terminal.print(
    `已恢复到 ${options.dataFolder}（备份于 ${createdAt}）：${counts.documents ?? 0} 份资料，${counts.clauses ?? 0} 条；校验和、数据库与审计日志都核对无误。`,
  )
  if (replaced !== null) terminal.print(`原来的数据留在 ${replaced}，确认无误后请删除。`)
}

async function checkAuditLog(restored: Database): Promise<void> {
  const { ok, firstBroken } = await openAuditLog(restored, systemClock).verify()
  if (ok) return
  throw new AppError('input-invalid', `备份里的审计日志从第 ${firstBroken} 条起对不上，没有恢复，现有数据未改动。`)
}
