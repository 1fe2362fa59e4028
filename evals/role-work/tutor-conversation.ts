import type { AnswerRecord } from '../../agents/answer.ts'
import { plainText } from '../../agents/plain-text.ts'
import type { TutorCard, TutorMode } from '../../agents/tutor/tutoring.ts'
import { readEvents } from '../../api/testing/test-app.ts'
import { AppError } from '../../storage/app-error.ts'
import type { RoleClient } from './open-role-app.ts'

/** What the tutor said in a turn: as a reader sees it, what it said of its own beside quotations and lists, and its card. */
export type TutorMessage = {
  text: string
  own: string
  card: TutorCard | null
  cited: number
  nextQuestions: readonly string[]
}

/** A conversation with the tutor: each message is answered with all that was said before in mind. */
export type TutorConversation = (message: string) => Promise<TutorMessage>

type EndedTurn = { message: { id: string; text: string; answer: AnswerRecord } }

/** Begins a conversation in a mode over HTTP, as the page does. */
export async function tutorConversation(client: RoleClient, mode: TutorMode): Promise<TutorConversation> {
  const { id } = (await (await client('POST', '/api/conversations', {})).json()) as { id: string }
  let parentId: string | null = null
  return async (question) => {
    const events = await readEvents(
      await client('POST', `/api/conversations/${id}/turns`, { question, parentId, mode }),
    )
    const end = events.at(-1)
    if (end?.event !== 'turn-end') throw new AppError('storage-unavailable', `没有答完“${question}”，请重试。`)
    const { message } = end.data as EndedTurn
    parentId = message.id
    const { answer, text } = message
    return {
      text: plainText(text),
      own: plainText(
        text
          .split('\n')
          .filter((line) => !/^(?:>|- )/u.test(line))
          .join('\n'),
      ),
      card: answer.tutoring?.card ?? null,
      cited: answer.citations.length,
      nextQuestions: answer.nextQuestions,
    }
  }
}
