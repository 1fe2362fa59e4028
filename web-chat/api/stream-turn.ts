import { EventSourceParserStream } from 'eventsource-parser/stream'
import type { TurnRequest } from '../../api/contract/chat.ts'
import { ApiError } from './api-error.ts'
import { jsonBody, request } from './request.ts'
import { isLastEvent, type TurnEvent } from './turn-event.ts'

/** Waits between attempts to pick a broken stream up again, in milliseconds. */
const resumeDelays = [300, 1000, 2000, 4000, 8000, 15_000]

export type TurnSource =
  | { type: 'ask'; conversationId: string; request: TurnRequest }
  | { type: 'resume'; turnId: string }

export type StreamTurnOptions = {
  signal: AbortSignal
  onTurnId: (turnId: string) => void
  onConnectionChange: (connected: boolean) => void
}

/**
 * Yields the events of a turn up to and including its last one. When the network drops after the turn is known, the
 * stream is resumed after the last event seen, so that no event is lost or repeated. Throws `ApiError` when the turn
 * cannot be started, is gone, or the server stays out of reach.
 */
export async function* streamTurn(source: TurnSource, options: StreamTurnOptions): AsyncGenerator<TurnEvent, void> {
  const { signal, onTurnId, onConnectionChange } = options
  let turnId = source.type === 'resume' ? source.turnId : null
  let lastEventId: string | null = null
  let failures = 0
  if (turnId) onTurnId(turnId)

  while (true) {
    try {
      const response: Response = await (turnId === null && source.type === 'ask'
        ? request(`/api/conversations/${encodeURIComponent(source.conversationId)}/turns`, {
            method: 'POST',
            signal,
            ...jsonBody(source.request),
          })
        : request(`/api/turns/${encodeURIComponent(turnId ?? '')}/events`, {
            signal,
            headers: lastEventId === null ? {} : { 'last-event-id': lastEventId },
          }))
      const announced = response.headers.get('x-turn-id')
      if (turnId === null && announced !== null) {
        turnId = announced
        onTurnId(announced)
      }
      for await (const { id, event } of readEvents(response)) {
        if (failures > 0) onConnectionChange(true)
        failures = 0
        lastEventId = id ?? lastEventId
        yield event
        if (isLastEvent(event)) return
      }
      throw new ApiError('offline')
    } catch (error) {
      if (signal.aborted) throw new ApiError('aborted', { cause: error })
      const delay = resumeDelays[failures]
      const explained = error instanceof ApiError && error.kind === 'problem'
      if (turnId === null || explained || delay === undefined) throw error
      failures += 1
      onConnectionChange(false)
      await wait(delay, signal)
    }
  }
}

async function* readEvents(response: Response): AsyncGenerator<{ id: string | undefined; event: TurnEvent }> {
  if (response.body === null) return
  const reader = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader()
  try {
    while (true) {
      const { done, value } = await reader.read()
      if (done) return
      if (value.event === undefined) continue
      yield { id: value.id, event: { type: value.event, data: JSON.parse(value.data) } as TurnEvent }
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(new ApiError('aborted'))
    })
  })
}
