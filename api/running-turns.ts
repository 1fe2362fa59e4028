import { setImmediate as breathe } from 'node:timers/promises'

/** A server-sent event of a turn; `id` counts from 1 within the turn. */
export type SentEvent = { id: number; event: string; data: unknown }

type RunningTurn = {
  ownerId: string
  conversationId: string
  startedAt: Date
  events: SentEvent[]
  done: boolean
  abort: AbortController
  listeners: Set<() => void>
  leave: NodeJS.Timeout | undefined
}

/**
 * The turns being answered, and those just answered, apart from the connections that follow them: a reader that lost
 * the line comes back with the id of the last event it saw. When nobody follows for `graceMs`, the turn is stopped.
 */
export class RunningTurns {
  private readonly turns = new Map<string, RunningTurn>()
  private readonly graceMs: number
  private readonly keepMs: number

  constructor(options: { graceMs: number; keepMs: number }) {
    this.graceMs = options.graceMs
    this.keepMs = options.keepMs
  }

  /** Starts `events` under `turnId` at once, whether or not anybody follows. */
  start(
    turnId: string,
    owner: { ownerId: string; conversationId: string; startedAt: Date },
    events: (signal: AbortSignal) => AsyncIterable<Omit<SentEvent, 'id'>>,
  ) {
    const turn: RunningTurn = {
      ...owner,
      events: [],
      done: false,
      abort: new AbortController(),
      listeners: new Set(),
      leave: undefined,
    }
    this.turns.set(turnId, turn)
    void this.run(turnId, turn, events(turn.abort.signal))
  }

  /** The events after `afterId`, those past first, until the turn ends or `signal` fires; null for a turn that is not this owner's. */
  follow(turnId: string, ownerId: string, afterId: number, signal: AbortSignal): AsyncIterable<SentEvent> | null {
    const turn = this.turns.get(turnId)
    return turn?.ownerId === ownerId ? this.eventsAfter(turn, afterId, signal) : null
  }

  /** When a turn that is kept here was started; null when it is not. */
  startedAt(turnId: string): Date | null {
    return this.turns.get(turnId)?.startedAt ?? null
  }

  /** Stops the turn and the model call under it; false when there is no such running turn of this owner. */
  stop(turnId: string, ownerId: string): boolean {
    const turn = this.turns.get(turnId)
    if (turn?.ownerId !== ownerId) return false
    turn.abort.abort(new Error('stopped by the reader'))
    return true
  }

  /** The turn being answered in a conversation, if any. */
  runningIn(conversationId: string): string | null {
    for (const [turnId, turn] of this.turns) if (turn.conversationId === conversationId && !turn.done) return turnId
    return null
  }

  /** How many turns are being answered, all and of one owner; `searching`: those before the first word is composed. */
  count(ownerId: string): { all: number; own: number; searching: number } {
    const running = [...this.turns.values()].filter(({ done }) => !done)
    return {
      all: running.length,
      own: running.filter((turn) => turn.ownerId === ownerId).length,
      searching: running.filter(({ events }) => !events.some(isComposing)).length,
    }
  }

  /** Stops an owner's turns and forgets what was answered in them. */
  forget(ownerId: string): void {
    for (const [turnId, turn] of this.turns) {
      if (turn.ownerId !== ownerId) continue
      turn.abort.abort(new Error('erased by the owner'))
      this.turns.delete(turnId)
    }
  }

  /** Stops all turns; for shutting down. */
  stopAll(): void {
    for (const turn of this.turns.values()) turn.abort.abort(new Error('shutting down'))
  }

  private async run(turnId: string, turn: RunningTurn, events: AsyncIterable<Omit<SentEvent, 'id'>>): Promise<void> {
    // Requests that arrived meanwhile are seen first, or too many could never be told from few: a search blocks.
    await breathe()
    for await (const event of events) {
      turn.events.push({ id: turn.events.length + 1, ...event })
      for (const wake of turn.listeners) wake()
    }
    turn.done = true
    clearTimeout(turn.leave)
    for (const wake of turn.listeners) wake()
    setTimeout(() => this.turns.delete(turnId), this.keepMs).unref()
  }

  private async *eventsAfter(turn: RunningTurn, afterId: number, signal: AbortSignal): AsyncIterable<SentEvent> {
    let wake: () => void = () => undefined
    const listener = () => wake()
    turn.listeners.add(listener)
    signal.addEventListener('abort', listener)
    clearTimeout(turn.leave)
    try {
      let next = afterId
      while (!signal.aborted) {
        const event = turn.events[next]
        if (event) {
          next++
          yield event
        } else if (turn.done) return
        else
          await new Promise<void>((resolve) => {
            wake = resolve
            if (signal.aborted) resolve()
          })
      }
    } finally {
      turn.listeners.delete(listener)
      signal.removeEventListener('abort', listener)
      if (turn.listeners.size === 0 && !turn.done) {
        turn.leave = setTimeout(() => turn.abort.abort(new Error('nobody follows')), this.graceMs)
      }
    }
  }
}

const isComposing = ({ event, data }: SentEvent) =>
  event === 'text-delta' || (event === 'status' && (data as { stage?: string }).stage === 'composing')
