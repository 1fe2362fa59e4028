import { eq } from 'drizzle-orm'
import type { AnswerRecord } from '../agents/answer.ts'
import { addAnswer, addQuestion } from '../agents/conversations.ts'
import { conversations } from '../agents/schema.ts'
import { quotationLabel } from '../governance/ai-label.ts'
import type { Database } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'

const answer = Array.from(
  { length: 6 },
  (_, line) => `第 ${line + 1} 点：洁净区与非洁净区之间的压差应当不低于 10 帕斯卡。`,
)

/** Puts this many messages, questions and answers in turn, into a conversation that there is already. */
export async function fillConversation(database: Database, id: string, messages: number): Promise<void> {
  const [conversation] = await database.read.select().from(conversations).where(eq(conversations.id, id))
  if (!conversation) throw new Error(`no conversation ${id}`)
  let parentId: string | null = null
  const start = Date.now() - messages * 1000
  for (let pair = 0; pair < messages / 2; pair += 1) {
    const now = new Date(start + pair * 2000)
    parentId = await database.write(async (transaction) => {
      const question = await addQuestion(transaction, conversation, { text: `第 ${pair + 1} 个问题？`, parentId, now })
      const answerId = newId()
      await addAnswer(transaction, question, { id: answerId, text: answer.join('\n\n'), record: recordOf(pair), now })
      return answerId
    })
  }
}

const recordOf = (pair: number): AnswerRecord => ({
  turnId: `bench-${pair}`,
  status: 'done',
  citations: [],
  flags: [],
  nextQuestions: [],
  refused: false,
  reason: null,
  rule: null,
  model: 'quotation',
  label: quotationLabel,
  prompt: null,
  tookMs: 1,
})
