import type { Context } from 'hono'
import { sessionStands } from '../identity/person-sessions.ts'
import type { AppEnv, AppParts } from './app-parts.ts'

const checkMs = 1000

/** Cuts a stream of events off when the session it belongs to ends: by signing out, by another device, by being disabled. */
export function endWithSession(context: Context<AppEnv>, { database }: AppParts, sessionId: string): void {
  const { body, headers } = context.res
  if (body === null || !headers.get('content-type')?.startsWith('text/event-stream')) return
  const cut = new AbortController()
  const timer = setInterval(async () => {
    const stands = await sessionStands(database.read, sessionId, new Date()).catch(() => false)
    if (!stands) cut.abort()
  }, checkMs)
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  void body
    .pipeTo(writable, { signal: cut.signal })
    // The reader left, or the session ended; either way nobody is there to be told.
    .catch(() => undefined)
    .finally(() => clearInterval(timer))
  context.res = new Response(readable, context.res)
}
