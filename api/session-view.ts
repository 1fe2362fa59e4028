import type { listSessions } from '../identity/person-sessions.ts'
import type { Session } from './contract/identity.ts'
import type { Viewer } from './viewer.ts'

type StoredSession = Awaited<ReturnType<typeof listSessions>>[number]

/** A session as shown to whom it belongs, and to administrators. */
export function sessionView({ id, createdAt, updatedAt, userAgent }: StoredSession, viewer: Viewer): Session {
  return {
    id,
    createdAt: createdAt.toISOString(),
    lastUsedAt: updatedAt.toISOString(),
    userAgent,
    current: id === viewer.sessionId,
  }
}
