import type { RunningTurns } from './running-turns.ts'
import { TooMany } from './too-many.ts'

/**
 * How many turns may run at once. `own`: of one person, who reads one answer at a time; `all`: what a school's model and
 * memory bear; `searching`: what occupies this process, so that those who were let in do not wait for one another.
 */
export const turnsAtOnce = { own: 3, all: 100, searching: 6 }
const retrySeconds = 2

/** Throws 429 while there is no room for another turn; it comes again within seconds. */
export function checkRoomForTurn(turns: RunningTurns, ownerId: string): void {
  const { own, all, searching } = turns.count(ownerId)
  if (own >= turnsAtOnce.own) throw new TooMany(retrySeconds, '您还有问题正在回答，请等它答完再问。')
  if (all >= turnsAtOnce.all || searching >= turnsAtOnce.searching) {
    throw new TooMany(retrySeconds, `提问的人太多，请 ${retrySeconds} 秒后再试。`)
  }
}
