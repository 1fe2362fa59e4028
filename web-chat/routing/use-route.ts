import { useCallback, useSyncExternalStore } from 'react'
import { formatRoute, parseRoute, type Route } from './route.ts'

/** What travels with a history entry besides its address: the words to highlight in the open clause. */
type EntryState = { quote?: string }

export type Navigate = (change: Partial<Route>, options?: { quote?: string; replace?: boolean }) => void

/** The route in the address bar, the quote that belongs to it, and the way to change it. */
export function useRoute(): { route: Route; quote: string | null; navigate: Navigate } {
  const address = useSyncExternalStore(subscribe, currentAddress)
  const quote = useSyncExternalStore(subscribe, () => (history.state as EntryState | null)?.quote ?? null)
  const navigate = useCallback<Navigate>((change, { quote, replace = false } = {}) => {
    const state: EntryState = quote === undefined ? {} : { quote }
    const target = formatRoute({ ...parseRoute(currentAddress()), ...change })
    if (replace || target === currentAddress()) history.replaceState(state, '', target)
    else history.pushState(state, '', target)
    dispatchEvent(new PopStateEvent('popstate', { state }))
  }, [])
  return { route: parseRoute(address), quote, navigate }
}

function currentAddress() {
  return location.pathname + location.search
}

function subscribe(onChange: () => void) {
  addEventListener('popstate', onChange)
  return () => removeEventListener('popstate', onChange)
}
