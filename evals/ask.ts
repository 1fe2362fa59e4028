import { askOnce } from '../agents/ask-once.ts'
import type { TurnParts } from '../agents/run-turn.ts'
import { type Reply, toReply } from './reply.ts'

/** The reply to one question without history. */
export async function ask(parts: TurnParts, question: string, asOf?: string): Promise<Reply> {
  const { text, answer } = await askOnce(parts, { text: question, actorId: 'eval', agent: 'tutor', asOf })
  return toReply(text, answer)
}
