import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { addQuestion, createConversation } from '../agents/conversations.ts'
import { openAuditLog } from '../governance/audit-log.ts'
import { systemClock } from '../storage/clock.ts'
import { openDatabase } from '../storage/database.ts'

// A program: `write-until-killed.ts <data folder>` writes questions, each with its audit row in one transaction as a turn
// does, and says the id of each on standard output once it is committed.
const database = openDatabase(join(process.argv[2] ?? '', 'bashan.sqlite'))
const audit = openAuditLog(database, systemClock)
for (;;) {
  const subjectId = randomUUID()
  await database.write(async (transaction) => {
    const now = systemClock()
    const conversation = await createConversation(transaction, { ownerId: subjectId, agent: 'tutor', now })
    await addQuestion(transaction, conversation, { text: `压差是多少？${subjectId}`, parentId: null, now })
    await audit.append({ actorId: subjectId, role: 'student', act: 'turn', subjectId }, transaction)
  })
  writeSync(1, `${subjectId}\n`)
}
