import type { Message, TurnEvents } from '../../api/contract/chat.ts'
import type { ApiError } from '../api/api-error.ts'
import type { TurnEvent } from '../api/turn-event.ts'

type Citation = TurnEvents['citation']
export type Stage = TurnEvents['status']['stage']

/** What is known of a turn between asking and its last event. */
export type RunningTurn = {
  conversationId: string
  /** The question as sent, until the server gives it its id; null while a resumed turn has not said what it answers. */
  question: Message | null
  turnId: string | null
  stage: Stage | null
  /** How many people are ahead in the line for the model, while it waits there. */
  ahead: number | null
  text: string
  citations: Citation[]
  flags: TurnEvents['flag'][]
  connected: boolean
  stopping: boolean
  failure: ApiError | TurnEvents['turn-error']['problem'] | null
}

export type TurnAction =
  | { type: 'begin'; conversationId: string; question: Message | null }
  | { type: 'turn-id'; turnId: string }
  | { type: 'connection'; connected: boolean }
  | { type: 'stop' }
  | { type: 'fail'; error: ApiError }
  | { type: 'clear' }
  | TurnEvent

/** The running turn after one event from the server or the user; null when nothing runs. */
export function turnReducer(turn: RunningTurn | null, action: TurnAction): RunningTurn | null {
  if (action.type === 'begin') return beginTurn(action)
  if (turn === null || action.type === 'clear') return null
  switch (action.type) {
    case 'turn-id':
      return { ...turn, turnId: action.turnId }
    case 'connection':
      return { ...turn, connected: action.connected }
    case 'stop':
      return { ...turn, stopping: true }
    case 'fail':
      return { ...turn, failure: action.error }
    case 'turn-start':
      return { ...turn, turnId: action.data.turnId, question: action.data.question }
    case 'status':
      return { ...turn, stage: action.data.stage, ahead: action.data.position ?? null }
    case 'text-delta':
      return { ...turn, ahead: null, text: turn.text + action.data.text }
    case 'citation':
      return { ...turn, citations: withCitation(turn.citations, action.data) }
    case 'flag':
      return { ...turn, flags: [...turn.flags, action.data] }
    case 'turn-end':
      return null
    case 'turn-error':
      return { ...turn, failure: action.data.problem }
  }
}

/** A citation that is told again has more quoted words than before. */
function withCitation(citations: readonly Citation[], told: Citation): Citation[] {
  const known = citations.some(({ marker }) => marker === told.marker)
  return known ? citations.map((one) => (one.marker === told.marker ? told : one)) : [...citations, told]
}

function beginTurn(action: { conversationId: string; question: Message | null }): RunningTurn {
  return {
    conversationId: action.conversationId,
    question: action.question,
    turnId: null,
    stage: null,
    ahead: null,
    text: '',
    citations: [],
    flags: [],
    connected: true,
    stopping: false,
    failure: null,
  }
}
