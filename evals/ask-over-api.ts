import type { AnswerRecord } from '../agents/answer.ts'
import type { TurnParts } from '../agents/run-turn.ts'
import { createApp } from '../api/app.ts'
import { RunningTurns } from '../api/running-turns.ts'
import { readEvents } from '../api/testing/test-app.ts'
import { AppError } from '../storage/app-error.ts'
import { type Reply, toReply } from './reply.ts'

type EndedTurn = { message: { id: string; text: string; answer: AnswerRecord } }

/** Asks the questions one after another in one conversation over HTTP, as a browser does; the reply to the last. */
export async function askOverApi(parts: TurnParts, questions: readonly string[]): Promise<Reply> {
  const app = createApp({
    ...parts,
    turns: new RunningTurns({ graceMs: 60_000, keepMs: 60_000 }),
    version: 'eval',
    onError: () => undefined,
  })
  let cookie = ''
  const post = async (path: string, body: unknown): Promise<Response> => {
    const response = await app.request(path, {
      method: 'POST',
      headers: { origin: 'http://localhost', 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
      body: JSON.stringify(body),
    })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return response
  }
  const { id } = (await (await post('/api/conversations', {})).json()) as { id: string }
  let last: EndedTurn['message'] | null = null
  for (const question of questions) {
    const events = await readEvents(
      await post(`/api/conversations/${id}/turns`, { question, parentId: last?.id ?? null }),
    )
    const end = events.at(-1)
    if (end?.event !== 'turn-end') throw new AppError('storage-unavailable', `没有答完“${question}”，请重试。`)
    last = (end.data as EndedTurn).message
  }
  if (!last) throw new AppError('input-invalid', '没有要问的问题。')
  return toReply(last.text, last.answer)
}
