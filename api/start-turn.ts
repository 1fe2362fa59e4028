import {
  addAnswer,
  historyOf,
  questionTimes,
  type StoredConversation,
  type StoredMessage,
} from '../agents/conversations.ts'
import { runTurn } from '../agents/run-turn.ts'
import type { TurnEvent } from '../agents/turn-event.ts'
import { shownAnswer } from '../agents/tutor/shown-answer.ts'
import { readPersonalSettings } from '../governance/personal-settings.ts'
import { restDue, restLooksBackHours } from '../governance/rest-reminder.ts'
import { rosterNames } from '../identity/roster-names.ts'
import { AppError } from '../storage/app-error.ts'
import { newId } from '../storage/new-id.ts'
import type { AppParts } from './app-parts.ts'
import type { TurnEvents } from './contract/chat.ts'
import { locksOn } from './locks-on.ts'
import { messageView } from './message-view.ts'
import { modelFor } from './model-for.ts'
import { problemOf } from './problem.ts'
import { tutorLearner } from './tutor-learner.ts'
import type { Viewer } from './viewer.ts'

type TurnStart = {
  viewer: Viewer
  turnId: string
  conversation: StoredConversation
  question: StoredMessage
  requestId: string
}
type WireEvent = { [K in keyof TurnEvents]: { event: K; data: TurnEvents[K] } }[keyof TurnEvents]

/** Starts answering a stored question; the events wait in `parts.turns` for whoever follows. */
export function startTurn(parts: AppParts, start: TurnStart): void {
  const { turnId, conversation } = start
  const owner = { ownerId: conversation.ownerId, conversationId: conversation.id, startedAt: parts.clock() }
  parts.turns.start(turnId, owner, (signal) => wireEvents(parts, start, signal))
}

async function* wireEvents(parts: AppParts, start: TurnStart, signal: AbortSignal): AsyncGenerator<WireEvent> {
  const { turnId, conversation, question, requestId } = start
  const answerId = newId()
  yield { event: 'turn-start', data: { turnId, question: messageView(question), answerId } }
  const events = runTurn(
    { ...parts, model: await modelFor(parts, start.viewer, conversation.agent) },
    {
      turnId,
      text: question.text,
      mode: question.asked?.mode ?? null,
      itemAnswer: question.asked?.itemAnswer ?? null,
      learnerId: learns(start.viewer) ? start.viewer.id : null,
      learner: learns(start.viewer) ? await tutorLearner(parts, start.viewer) : null,
      history: await historyOf(parts.database.read, question),
      role: start.viewer.role,
      actorId: start.viewer.id,
      agent: conversation.agent,
      answerId,
      access: start.viewer.access,
      locks: await locksOn(parts, start.viewer),
      knownNames: await rosterNames(parts.database.read),
      restDue: await isRestDue(parts, start),
      suggests: (await readPersonalSettings(parts.database.read, start.viewer.id)).recommendations,
      signal,
      async save(transaction, text, record) {
        await addAnswer(transaction, question, { id: answerId, text, record, now: parts.clock() })
      },
    },
  )
  for await (const event of events) {
    if (event.type === 'turn-error') parts.onError(event.cause, { id: requestId, method: 'TURN', path: turnId })
    yield wireEvent(event, { question, answerId, requestId, at: parts.clock().toISOString() })
  }
}

/** Guests and staff keep no learning record. */
const learns = ({ guest, role }: Viewer): boolean => !guest && (role === 'student' || role === 'job-seeker')

async function isRestDue({ database, clock }: AppParts, { viewer, question }: TurnStart): Promise<boolean> {
  const now = clock()
  const since = new Date(now.getTime() - restLooksBackHours * 3_600_000)
  const times = await questionTimes(database.read, viewer.id, since)
  return restDue(
    times.filter((time) => time < new Date(question.createdAt)),
    now,
  )
}

function wireEvent(
  event: TurnEvent,
  turn: { question: StoredMessage; answerId: string; requestId: string; at: string },
): WireEvent {
  switch (event.type) {
    case 'status':
      return {
        event: 'status',
        data: { stage: event.stage, ...(event.position === undefined ? {} : { position: event.position }) },
      }
    case 'text-delta':
      return { event: 'text-delta', data: { text: event.text } }
    case 'citation':
      return { event: 'citation', data: event.citation }
    case 'flag':
      return { event: 'flag', data: event.flag }
    case 'turn-end': {
      const message = {
        id: turn.answerId,
        parentId: turn.question.id,
        role: 'assistant' as const,
        text: event.text,
        answer: shownAnswer(event.answer),
        createdAt: turn.at,
      }
      return { event: 'turn-end', data: { message } }
    }
    case 'turn-error':
      return {
        event: 'turn-error',
        data: { problem: problemOf(new AppError(event.code, event.message), turn.requestId) },
      }
  }
}
