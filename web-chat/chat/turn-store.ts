import { type RunningTurn, type TurnAction, turnReducer } from './turn-reducer.ts'

/** Words are told to the page this often at most, in milliseconds: a cheap phone needs the time between to hear keys. */
const wordsEvery = 100

/** The turn being followed, outside of React: only what shows its words is drawn again with them. */
export function createTurnStore() {
  let turn: RunningTurn | null = null
  let latest: RunningTurn | null = null
  let waiting: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  function tell() {
    clearTimeout(waiting)
    waiting = undefined
    for (const listener of listeners) listener()
  }

  return {
    /** The turn as it is now; null when nothing runs. */
    get: () => turn,
    /** The turn as it is now or, when nothing runs, as it was at its end, with every word. */
    latest: () => latest,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    dispatch(action: TurnAction) {
      turn = turnReducer(turn, action)
      latest = turn ?? latest
      if (action.type === 'text-delta' || action.type === 'citation') waiting ??= setTimeout(tell, wordsEvery)
      else tell()
    },
  }
}

export type TurnStore = ReturnType<typeof createTurnStore>
