import { createHash } from 'node:crypto'
import type { AnswerRecord } from '../../agents/answer.ts'
import { plainText } from '../../agents/plain-text.ts'
import { runTurn, type TurnParts } from '../../agents/run-turn.ts'
import type { Exchange } from '../../agents/stand-alone-question.ts'
import type { TutorCard, TutorMode } from '../../agents/tutor/tutoring.ts'
import { AppError } from '../../storage/app-error.ts'

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

/**
 * Begins a conversation in a mode, turn by turn through the whole pipeline and its audit log. What is drawn by a turn's id
 * is drawn by what was said, so that the same words get the same answers.
 */
export function tutorConversation(parts: TurnParts, mode: TutorMode): TutorConversation {
  const history: Exchange[] = []
  const said: string[] = [mode]
  return async (text) => {
    said.push(text)
    const turnId = createHash('sha256').update(said.join('\n')).digest('hex').slice(0, 24)
    for await (const event of runTurn(parts, {
      turnId,
      text,
      mode,
      history: [...history],
      role: 'student',
      actorId: 'eval',
      agent: 'tutor',
      access: 'everything',
      locks: [],
      signal: new AbortController().signal,
    })) {
      if (event.type === 'turn-error') throw new AppError(event.code, event.message, { cause: event.cause })
      if (event.type !== 'turn-end') continue
      const { answer } = event
      history.push({ question: text, citations: answer.citations, tutoring: answer.tutoring })
      return messageOf(event.text, answer)
    }
    throw new AppError('storage-unavailable', `没有答完“${text}”，请重试。`)
  }
}

function messageOf(text: string, { tutoring, citations, nextQuestions }: AnswerRecord): TutorMessage {
  const own = text.split('\n').filter((line) => !/^(?:>|- )/u.test(line))
  return {
    text: plainText(text),
    own: plainText(own.join('\n')),
    card: tutoring?.card ?? null,
    cited: citations.length,
    nextQuestions,
  }
}
