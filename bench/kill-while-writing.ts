import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import SqliteDriver from 'better-sqlite3'
import { openAuditLog } from '../governance/audit-log.ts'
import { systemClock } from '../storage/clock.ts'
import { openDatabase } from '../storage/database.ts'
import type { BenchContext, Measurements } from './bench-context.ts'

const program = fileURLToPath(new URL('write-until-killed.ts', import.meta.url))
const root = fileURLToPath(new URL('..', import.meta.url))
const longestMs = 250

export type KillReport = { cycles: number; acknowledged: number; lost: number; broken: number; auditRows: number }

/**
 * Kills (SIGKILL) a process that writes, `cycles` times, each at another moment after its first row, and looks each time
 * whether the file is whole and every acknowledged row is there; the audit chain is proven at the end.
 */
export async function killWhileWriting(dataFolder: string, cycles: number): Promise<KillReport> {
  const path = join(dataFolder, 'bashan.sqlite')
  openDatabase(path).close()
  const report = { cycles, acknowledged: 0, lost: 0, broken: 0, auditRows: 0 }
  for (let cycle = 0; cycle < cycles; cycle++) {
    const ids = await writeAndKill(dataFolder, (longestMs * cycle) / cycles)
    const driver = new SqliteDriver(path)
    if (driver.pragma('integrity_check', { simple: true }) !== 'ok') report.broken += 1
    const stored = driver.prepare(
      'select (select count(*) from conversations where owner_id = @id) + (select count(*) from audit_log where subject_id = @id)',
    )
    report.acknowledged += ids.length
    report.lost += ids.filter((id) => stored.pluck().get({ id }) !== 2).length
    driver.close()
  }
  const database = openDatabase(path)
  const { ok, rows } = await openAuditLog(database, systemClock).verify()
  database.close()
  return { ...report, broken: report.broken + (ok ? 0 : 1), auditRows: rows }
}

/** The ids that were acknowledged before the kill. */
async function writeAndKill(dataFolder: string, milliseconds: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, dataFolder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  const closed = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), closed])
  await wait(milliseconds)
  child.kill('SIGKILL')
  await closed
  // What stands behind the last line break was not said whole.
  return output.split('\n').slice(0, -1)
}

/** 200 cycles; what an app crash loses, not a power cut. */
export async function benchKill({ scratchFolder }: BenchContext): Promise<Measurements> {
  const { cycles, acknowledged, lost, broken, auditRows } = await killWhileWriting(scratchFolder, 200)
  return {
    'cycles of kill -9': String(cycles),
    'rows acknowledged': String(acknowledged),
    'acknowledged rows lost, at most 0': String(lost),
    'files or chains broken, at most 0': String(broken),
    'audit rows that verify': String(auditRows),
  }
}
