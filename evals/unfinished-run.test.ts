import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { TurnParts } from '../agents/run-turn.ts'
import { openAuditLog } from '../governance/audit-log.ts'
import { systemClock } from '../storage/clock.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { runSuites } from './run-suites.ts'
import type { Suite } from './suites/suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'bashan-unfinished-'))
const { database, remove } = openTemporaryDatabase()
afterAll(() => {
  remove()
  rmSync(folder, { recursive: true, force: true })
})
const parts: TurnParts = { database, audit: openAuditLog(database, systemClock), model: null, clock: systemClock }

describe('a run that was stopped', () => {
  it('goes on behind the suites that it had finished, and starts anew where anything differs', async () => {
    const ran: string[] = []
    let broken = true
    const suite = (name: string): Suite => ({
      name,
      title: name,
      async run() {
        ran.push(name)
        if (name === 'second' && broken) throw new Error('stopped')
        return { outcomes: [] }
      },
    })
    const suites = [suite('first'), suite('second')]
    const run = (seed: string) =>
      runSuites(parts, { suites, half: 'all', seed, thresholds: false, unfinishedFolder: folder })
    await expect(run('a')).rejects.toThrow('stopped')
    broken = false
    expect((await run('a')).suites.map(({ name }) => name)).toEqual(['first', 'second'])
    expect(ran).toEqual(['first', 'second', 'second'])
    await run('b')
    expect(ran.slice(3)).toEqual(['first', 'second'])
    expect(readdirSync(join(folder, 'unfinished'))).toEqual([])
  })
})
