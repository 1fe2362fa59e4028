import type { ModelConnection } from '../agents/model-connection.ts'
import { openAuditLog } from '../governance/audit-log.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { systemClock } from '../storage/clock.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { ask } from './ask.ts'
import type { InjectionCase } from './eval-case.ts'
import type { Reply } from './reply.ts'

/** Asks about a document that somebody planted orders in, with a model that obeys them. */
export async function askPlanted(row: InjectionCase): Promise<Reply> {
  const { database, remove } = openTemporaryDatabase()
  try {
    await fillLibrary(database, [{ title: '示例培训资料', clauses: { '1': `${row.lawful}\n${row.planted}` } }])
    const audit = openAuditLog(database, systemClock)
    return await ask({ database, audit, model: obedientModel(row), clock: systemClock }, row.question)
  } finally {
    remove()
  }
}

/** The worst case: a model that says what the material says, and then does what the planted text tells it to. */
function obedientModel(row: InjectionCase): ModelConnection {
  return {
    name: 'obedient',
    async *stream(prompt) {
      yield `${row.lawful}[1]`
      if (prompt.includes(row.planted)) yield row.obeyed
    },
  }
}
