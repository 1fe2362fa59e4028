import { openAuditLog } from '../../governance/audit-log.ts'
import { recordKinds } from '../../governance/record-kinds.ts'
import { runRetention } from '../../governance/retention.ts'
import { systemClock } from '../../storage/clock.ts'
import type { Database } from '../../storage/database.ts'
import type { Terminal } from '../terminal.ts'

/** Destroys what has been kept long enough, or only counts it; one line a kind. */
export async function retentionCommand(
  database: Database,
  { dryRun }: { dryRun: boolean },
  terminal: Terminal,
): Promise<void> {
  const parts = { database, audit: openAuditLog(database, systemClock), clock: systemClock }
  for (const { kind, days, rows } of await runRetention(parts, dryRun)) {
    const title = recordKinds.find(({ id }) => id === kind)?.title.zh ?? kind
    terminal.print(`${title}：保存 ${days} 天，${dryRun ? '到期待销毁' : '已销毁'} ${rows} 条`)
  }
}
