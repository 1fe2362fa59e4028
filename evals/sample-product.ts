import { fileURLToPath } from 'node:url'
import type { TurnParts } from '../agents/run-turn.ts'
import { openAuditLog } from '../governance/audit-log.ts'
import { ingestPaths } from '../ingest/ingest-paths.ts'
import { AppError } from '../storage/app-error.ts'
import { systemClock } from '../storage/clock.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'

const corpus = fileURLToPath(new URL('../samples/corpus', import.meta.url))

/** The parts of the product over the sample corpus, ingested into a database of its own; `remove` deletes it. */
export async function openSampleParts(model: TurnParts['model']): Promise<{ parts: TurnParts; remove: () => void }> {
  const { database, folder, remove } = openTemporaryDatabase()
  const files = await ingestPaths(database, [corpus], { metadata: {}, clock: systemClock, dataFolder: folder })
  const failed = files.filter((file) => file.outcome === 'failed').map((file) => file.path)
  if (failed.length > 0) {
    remove()
    throw new AppError('document-unreadable', `示例资料没有全部收录：${failed.join('、')}。`)
  }
  return { parts: { database, audit: openAuditLog(database, systemClock), model, clock: systemClock }, remove }
}
