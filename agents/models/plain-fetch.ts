/**
 * Fetches for a model connection: ends with the signal even before a first chunk, and follows no redirect, so that what
 * is sent goes to the address that the administrator entered and nowhere else.
 */
export function plainFetch(signal: AbortSignal): typeof fetch {
  return (url, init) =>
    fetch(url, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.any([signal, ...(init?.signal ? [init.signal] : [])]),
    })
}
