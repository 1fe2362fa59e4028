import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openAuditLog } from '../../governance/audit-log.ts'
import { readErasedHashes, reapplyErasures } from '../../governance/reapply-erasures.ts'
import { AppError } from '../../storage/app-error.ts'
import { databaseFileName } from '../../storage/backup-manifest.ts'
import { systemClock } from '../../storage/clock.ts'
import { type Database, openDatabase } from '../../storage/database.ts'
import { restoreBackup } from '../../storage/restore-backup.ts'
import type { Terminal } from '../terminal.ts'

/**
 * Puts a backup in the place of the data folder, once all of it has been checked; who was erased from the data that it
 * replaces is erased from the backup's too.
 */
export async function restoreCommand(
  options: { dataFolder: string; file: string; replace: boolean },
  terminal: Terminal,
): Promise<void> {
  const erased = await erasedHere(options.dataFolder)
  let again = 0
  const check = async (restored: Database) => {
    await checkAuditLog(restored)
    const audit = openAuditLog(restored, systemClock)
    again = await reapplyErasures({ database: restored, audit, clock: systemClock }, erased)
  }
  const { manifest, replaced } = await restoreBackup({ ...options, clock: systemClock, check })
  const { counts, createdAt } = manifest
  terminal.print(
    `已恢复到 ${options.dataFolder}（备份于 ${createdAt}）：${counts.documents ?? 0} 份资料，${counts.clauses ?? 0} 条；校验和、数据库与审计日志都核对无误。`,
  )
  if (again > 0) terminal.print(`备份之后注销的 ${again} 人已再次删除。`)
  if (replaced !== null) terminal.print(`原来的数据留在 ${replaced}，确认无误后请删除。`)
}

async function erasedHere(dataFolder: string): Promise<Set<string>> {
  const path = join(dataFolder, databaseFileName)
  if (!existsSync(path)) return new Set()
  const database = openDatabase(path)
  try {
    return await readErasedHashes(database.read)
  } finally {
    database.close()
  }
}

async function checkAuditLog(restored: Database): Promise<void> {
  const { ok, firstBroken } = await openAuditLog(restored, systemClock).verify()
  if (ok) return
  throw new AppError('input-invalid', `备份里的审计日志从第 ${firstBroken} 条起对不上，没有恢复，现有数据未改动。`)
}
