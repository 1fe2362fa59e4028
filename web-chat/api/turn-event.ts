import type { TurnEvents } from '../../api/contract/chat.ts'

/** One server-sent event of a turn, as a union that `switch` can narrow. */
export type TurnEvent = { [K in keyof TurnEvents]: { type: K; data: TurnEvents[K] } }[keyof TurnEvents]

/** True for the event after which a turn sends nothing more. */
export function isLastEvent(event: TurnEvent): boolean {
  return event.type === 'turn-end' || event.type === 'turn-error'
}
