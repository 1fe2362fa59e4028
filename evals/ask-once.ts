import { runTurn, type TurnParts } from '../agents/run-turn.ts'
import { AppError } from '../storage/app-error.ts'
import { newId } from '../storage/new-id.ts'
import { type Reply, toReply } from './reply.ts'

/** One turn without history, through the whole pipeline and its audit log; throws what the turn ended in. */
export async function askOnce(parts: TurnParts, question: string, asOf?: string): Promise<Reply> {
  const events = runTurn(parts, {
    turnId: newId(),
    text: question,
    history: [],
    role: 'student',
    actorId: 'eval',
    agent: 'tutor',
    access: 'everything',
    signal: new AbortController().signal,
    ...(asOf === undefined ? {} : { asOf }),
  })
  for await (const event of events) {
    if (event.type === 'turn-end') return toReply(event.text, event.answer)
    if (event.type === 'turn-error') throw new AppError(event.code, event.message, { cause: event.cause })
  }
  throw new AppError('storage-unavailable', '回答没有结束，请重试。')
}
