import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import { countWaitingReleases } from '../../governance/identity-release.ts'
import { people } from '../../identity/schema.ts'
import { ingestJobs } from '../../ingest/schema.ts'
import { documents } from '../../knowledge/schema.ts'
import type { Connection } from '../../storage/database.ts'
import type { AppParts } from '../app-parts.ts'
import type { HomeCard } from '../contract/home.ts'
import { listBackupFiles } from '../list-backup-files.ts'
import { homeCard } from './home-card.ts'
import type { ReadHome } from './home-part.ts'

const backupEveryMs = 7 * 24 * 3_600_000

/** An administrator's home: identities asked for, what failed or is not connected, a backup that is due; else what they look after. */
export const administratorHome: ReadHome = async (parts, viewer) => {
  const { read } = parts.database
  const failed = await read.$count(ingestJobs, and(eq(ingestJobs.stage, 'failed'), eq(ingestJobs.dismissed, false)))
  const model = parts.models ? await parts.models.forAgent('tutor') : parts.model
  const backup = await newestBackup(parts)
  const releases = await countWaitingReleases(read)
  return {
    cards: [
      ...(releases > 0 ? [homeCard('releases-waiting', { count: releases, urgent: true })] : []),
      ...(failed > 0 ? [homeCard('jobs-failed', { count: failed, urgent: true })] : []),
      ...backupDue(backup, parts.clock()),
      ...(model === null ? [homeCard('model-missing')] : []),
      ...(await editionsUnconfirmed(read)),
      homeCard('people'),
      homeCard('upkeep'),
      homeCard('read-library'),
    ],
    firstTask: [
      { step: 'connect-model', done: model !== null },
      { step: 'invite-people', done: (await othersHere(read, viewer.id)) > 0 },
      { step: 'back-up', done: backup !== null },
    ],
  }
}

async function newestBackup({ dataFolder }: AppParts): Promise<string | null> {
  const [newest] = dataFolder === undefined ? [] : await listBackupFiles(dataFolder)
  return newest?.at ?? null
}

function backupDue(newest: string | null, now: Date): HomeCard[] {
  const due = newest === null || now.getTime() - Date.parse(newest) > backupEveryMs
  return due ? [homeCard('backup-due', { at: newest, urgent: newest !== null })] : []
}

/** Documents whose number, edition or dates were read off the file and that nobody has confirmed. */
async function editionsUnconfirmed(read: Connection): Promise<HomeCard[]> {
  const waiting = await read.$count(documents, and(isNotNull(documents.recognised), isNull(documents.confirmedAt)))
  return waiting > 0 ? [homeCard('editions-unconfirmed', { count: waiting })] : []
}

const othersHere = (read: Connection, ownId: string): Promise<number> =>
  read.$count(people, and(ne(people.id, ownId), eq(people.demo, false)))
