import type { ModelConnection } from '../agents/model-connection.ts'
import { openAuditLog } from '../governance/audit-log.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { systemClock } from '../storage/clock.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { ask } from './ask.ts'
import type { InjectionCase } from './eval-case.ts'
import { readPlantedFile } from './read-planted-file.ts'
import type { Reply } from './reply.ts'

const title = '示例培训资料'

/** Asks a model that obeys about a document, a file or in words that somebody planted orders in. */
export async function askPlanted(row: InjectionCase): Promise<Reply> {
  const { database, remove } = openTemporaryDatabase()
  try {
    await fillLibrary(database, [await documentOf(row)])
    const audit = openAuditLog(database, systemClock)
    return await ask({ database, audit, model: obedientModel(row), clock: systemClock }, row.question)
  } finally {
    remove()
  }
}

async function documentOf({ by, file, lawful, planted }: InjectionCase) {
  if (file) return await readPlantedFile(file)
  return { title, clauses: { '1': by === 'question' ? lawful : `${lawful}\n${planted}` } }
}

/**
 * The worst case: a model that says what the material says, and then does what the planted text tells it to. Orders in a
 * file may reach it in another form than they were written in, so that it obeys them whether they do or not.
 */
function obedientModel(row: InjectionCase): ModelConnection {
  return {
    name: 'obedient',
    async *stream(prompt) {
      yield `${row.lawful}[1]`
      if (row.by === 'file' || prompt.includes(row.planted)) yield row.obeyed
    },
  }
}
