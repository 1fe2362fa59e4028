let introduction: Promise<void> | null = null

/**
 * Makes sure that the server knows this browser before anything else is asked of it. Its first reply sets the cookie
 * that owns the conversations; first requests sent side by side would each be given another owner.
 */
export function introduce(): Promise<void> {
  introduction ??= fetch('/api/status', { credentials: 'same-origin' }).then(
    () => undefined,
    () => {
      // Not reached: the next request is the first.
      introduction = null
    },
  )
  return introduction
}
