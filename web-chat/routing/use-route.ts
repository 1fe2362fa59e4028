import { useCallback, useSyncExternalStore } from 'react'
import { formatRoute, parseRoute, type Route } from './route.ts'

/** The words that an answer cited of a clause, and which citation of which answer that was. */
export type Cited = { quote: string; messageId?: string; marker?: number }

/** What travels with a history entry besides its address: what was cited of the open clause. */
type EntryState = { cited?: Cited | undefined }

export type Navigate = (change: Partial<Route>, options?: { cited?: Cited | undefined; replace?: boolean }) => void

/** The route in the address bar, what was cited of the clause in it, and the way to change it. */
export function useRoute(): { route: Route; cited: Cited | null; navigate: Navigate } {
  const address = useSyncExternalStore(subscribe, currentAddress)
  const cited = useSyncExternalStore(subscribe, () => (history.state as EntryState | null)?.cited ?? null)
  const navigate = useCallback<Navigate>((change, { cited, replace = false } = {}) => {
    const state: EntryState = { cited }
    const target = formatRoute({ ...parseRoute(currentAddress()), ...change })
    if (replace || target === currentAddress()) history.replaceState(state, '', target)
    else history.pushState(state, '', target)
    dispatchEvent(new PopStateEvent('popstate', { state }))
  }, [])
  return { route: parseRoute(address), cited, navigate }
}

function currentAddress() {
  return location.pathname + location.search
}

function subscribe(onChange: () => void) {
  addEventListener('popstate', onChange)
  return () => removeEventListener('popstate', onChange)
}
