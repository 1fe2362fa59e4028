import type { ModelConnection } from '../agents/model-connection.ts'
import { openAuditLog } from '../governance/audit-log.ts'
import { auditLog } from '../governance/schema.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { systemClock } from '../storage/clock.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { ask } from './ask.ts'
import type { PersonalDataCase } from './eval-case.ts'

/** Where personal data might have gone in one turn: to the model, into the log, to the reader. */
export type PersonalDataTrace = { prompts: string; log: string; reply: string }

const lawful = '洁净区与非洁净区之间的压差应当不低于10帕斯卡。'

/** One turn with a model that quotes the material and then, where the row has it, says somebody's personal data. */
export async function askWithPersonalData({ question, said }: PersonalDataCase): Promise<PersonalDataTrace> {
  const { database, remove } = openTemporaryDatabase()
  const prompts: string[] = []
  const model: ModelConnection = {
    name: 'talkative',
    async *stream(prompt) {
      prompts.push(prompt)
      yield `${lawful}[1]`
      if (said !== undefined) yield `${said}[1]`
    },
  }
  try {
    await fillLibrary(database, [{ title: '示例培训资料', clauses: { '1': lawful } }])
    const audit = openAuditLog(database, systemClock)
    const { text } = await ask({ database, audit, model, clock: systemClock }, question)
    const rows = await database.read.select().from(auditLog)
    return { prompts: prompts.join('\n'), log: JSON.stringify(rows.map(({ detail }) => detail)), reply: text }
  } finally {
    remove()
  }
}
