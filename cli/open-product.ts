import { join } from 'node:path'
import { connectModel } from '../agents/model-connection.ts'
import { type Models, openModels } from '../agents/models/open-models.ts'
import type { TurnParts } from '../agents/run-turn.ts'
import { openAuditLog } from '../governance/audit-log.ts'
import { loadSigningKey } from '../governance/signing-key.ts'
import { systemClock } from '../storage/clock.ts'
import { openDatabase } from '../storage/database.ts'
import { openModerator } from './open-moderator.ts'
import { openRedactedReranker } from './open-redacted-reranker.ts'
import { openRedactedSemantics } from './open-redacted-semantics.ts'
import type { Settings } from './settings.ts'

/** Opens the database, the audit log, and the model and the embedder that the settings name. */
export async function openProduct(
  settings: Settings,
  onError: (error: unknown) => void,
): Promise<TurnParts & { models: Models }> {
  const environment = await connectModel(settings.model)
  const database = openDatabase(databasePath(settings))
  const semantics = openRedactedSemantics(database, settings)
  const reranker = openRedactedReranker(settings)
  const models = openModels({
    database,
    dataFolder: settings.dataFolder,
    environment,
    clock: systemClock,
    onError,
  })
  const moderator = await openModerator(settings.moderation)
  return {
    database,
    audit: openAuditLog(database, systemClock, () => loadSigningKey(settings.dataFolder)),
    model: models.environment,
    models,
    semantics,
    reranker,
    moderator,
    clock: systemClock,
  }
}

export const databasePath = (settings: Settings): string => join(settings.dataFolder, 'bashan.sqlite')
