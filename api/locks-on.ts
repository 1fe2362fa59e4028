import { type ActiveLock, activeLocks } from '../governance/assessment-lock.ts'
import type { AppParts } from './app-parts.ts'
import type { Viewer } from './viewer.ts'

/** The assessment locks that hold for who sends a request now; staff are never locked out of their own material. */
export async function locksOn({ database, clock }: AppParts, viewer: Viewer): Promise<ActiveLock[]> {
  if (viewer.role !== 'student' && viewer.role !== 'job-seeker') return []
  return await activeLocks(database.read, viewer, clock())
}
