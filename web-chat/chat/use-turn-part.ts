import { useSyncExternalStore } from 'react'
import type { RunningTurn } from './turn-reducer.ts'
import type { TurnStore } from './turn-store.ts'

/** A part of the running turn; the component is drawn again only when `pick` gives another value. */
export function useTurnPart<Part>(store: TurnStore, pick: (turn: RunningTurn | null) => Part): Part {
  return useSyncExternalStore(store.subscribe, () => pick(store.get()))
}
