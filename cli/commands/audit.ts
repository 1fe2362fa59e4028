import { openAuditLog } from '../../governance/audit-log.ts'
import { loadSigningKey } from '../../governance/signing-key.ts'
import { systemClock } from '../../storage/clock.ts'
import type { Database } from '../../storage/database.ts'
import type { Terminal } from '../terminal.ts'

/** Checks the audit log's chain; exit code 1 when a row was changed, removed or put in. */
export async function auditVerifyCommand(database: Database, terminal: Terminal): Promise<0 | 1> {
  const { ok, rows, firstBroken } = await openAuditLog(database, systemClock).verify()
  terminal.print(ok ? `审计日志完整：${rows} 条，链条无断点。` : `审计日志被改动：第 ${firstBroken} 条起对不上。`)
  return ok ? 0 : 1
}

/** Writes a signed export of the audit log into a folder. */
export async function auditExportCommand(
  database: Database,
  options: { folder: string; keyFolder: string },
  terminal: Terminal,
): Promise<void> {
  const audit = openAuditLog(database, systemClock, () => loadSigningKey(options.keyFolder))
  await audit.export(options.folder)
  terminal.print(`已导出到 ${options.folder}；用 governance/verify-export.mjs 可在别处核验。`)
}
