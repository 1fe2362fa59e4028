import { rm } from 'node:fs/promises'
import { and, eq, notInArray } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import { originalPath, originalsFolder } from './jobs/originals.ts'
import { documentFiles, ingestJobs } from './schema.ts'

export type KeptFile = typeof documentFiles.$inferSelect

/** The file that a document was read from, or null where none was kept. */
export async function findKeptFile(connection: Connection, documentId: string): Promise<KeptFile | null> {
  const [found] = await connection.select().from(documentFiles).where(eq(documentFiles.documentId, documentId))
  return found ?? null
}

/** Removes a kept file that no document and no job stands for any more; call it after its document has gone. */
export async function removeOriginal(connection: Connection, dataFolder: string, file: KeptFile): Promise<void> {
  const used = await connection
    .select({ id: documentFiles.documentId })
    .from(documentFiles)
    .where(eq(documentFiles.sha256, file.sha256))
  const awaited = await connection
    .select({ id: ingestJobs.id })
    .from(ingestJobs)
    .where(and(eq(ingestJobs.contentSha256, file.sha256), notInArray(ingestJobs.stage, ['done', 'cancelled'])))
  if (used.length + awaited.length > 0) return
  await rm(originalPath(originalsFolder(dataFolder), file.sha256, file.name), { force: true })
}
