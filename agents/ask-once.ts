import { AppError } from '../storage/app-error.ts'
import { newId } from '../storage/new-id.ts'
import type { AnswerRecord } from './answer.ts'
import { runTurn, type Turn, type TurnParts } from './run-turn.ts'

/**
 * One turn without history, through the whole pipeline and its audit log, over everything that is stored: for the command
 * line and evals. Throws what the turn ended in.
 */
export async function askOnce(
  parts: TurnParts,
  asked: Pick<Turn, 'text' | 'actorId' | 'agent' | 'asOf'>,
): Promise<{ text: string; answer: AnswerRecord }> {
  const events = runTurn(parts, {
    ...asked,
    turnId: newId(),
    history: [],
    role: 'student',
    access: 'everything',
    locks: [],
    signal: new AbortController().signal,
  })
  for await (const event of events) {
    if (event.type === 'turn-end') return event
    if (event.type === 'turn-error') throw new AppError(event.code, event.message, { cause: event.cause })
  }
  throw new AppError('storage-unavailable', '回答没有结束，请重试。')
}
