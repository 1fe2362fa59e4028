import { eq } from 'drizzle-orm'
import { countWaitingReleases } from '../../governance/identity-release.ts'
import { listOpenReviews } from '../../governance/review-queue.ts'
import { aiApplications, rulings } from '../../governance/schema.ts'
import type { HomeCard } from '../contract/home.ts'
import { homeCard } from './home-card.ts'
import type { ReadHome } from './home-part.ts'

/** The committee's home: cases with the first deadline, identities that somebody asks for, the month's report. */
export const committeeHome: ReadHome = async ({ database, clock }, viewer) => {
  const { read } = database
  const releases = await countWaitingReleases(read)
  return {
    cards: [
      ...casesWaiting(await listOpenReviews(read, 500), clock().toISOString()),
      ...(releases > 0 ? [homeCard('releases-waiting', { count: releases, urgent: true })] : []),
      homeCard('monthly-report'),
      homeCard('read-rules'),
      homeCard('read-library'),
    ],
    firstTask: [
      { step: 'decide-case', done: (await read.$count(rulings, eq(rulings.ruledBy, viewer.id))) > 0 },
      {
        step: 'approve-application',
        done: (await read.$count(aiApplications, eq(aiApplications.state, 'approved'))) > 0,
      },
    ],
  }
}

function casesWaiting(cases: readonly { priority: string; dueAt: string | null }[], now: string): HomeCard[] {
  if (cases.length === 0) return []
  const [at = null] = cases.flatMap(({ dueAt }) => dueAt ?? []).toSorted()
  const urgent = cases.some(({ priority }) => priority === 'urgent') || (at !== null && at < now)
  return [homeCard('cases-waiting', { count: cases.length, at, urgent })]
}
