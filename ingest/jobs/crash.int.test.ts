import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import SqliteDriver from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { search } from '../../knowledge/search.ts'
import { systemClock } from '../../storage/clock.ts'
import { type Database, openDatabase } from '../../storage/database.ts'
import { ingestPaths } from '../ingest-paths.ts'
import { openIntake } from './open-intake.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const files = 12
const clausesEach = 30

describe('killed without warning', () => {
  let folder: string
  let dataFolder: string
  let child: ChildProcess | undefined
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bashan-crash-'))
    dataFolder = join(folder, 'data')
    mkdirSync(join(folder, 'files'))
    for (let file = 0; file < files; file++) put(file, '洗手')
  })
  afterEach(() => {
    child?.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })

  const path = (file: number) => join(folder, 'files', `规程${file}.md`)
  const put = (file: number, word: string) => {
    const lines = Array.from({ length: clausesEach }, (_, index) => `第${index + 1}条 第${file}步应当${word}。`)
    writeFileSync(path(file), `# 规程${file}\n\n${lines.join('\n\n')}\n`)
  }
  const run = (script: string, ...words: string[]) =>
    spawn(process.execPath, ['--import', 'tsx', script, ...words], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, BASHAN_DATA: dataFolder, BASHAN_MODEL: 'quotation' },
    })
  const kill = async (victim: ChildProcess) => {
    const gone = once(victim, 'exit')
    victim.kill('SIGKILL')
    await gone
  }
  const open = () => openDatabase(join(dataFolder, 'bashan.sqlite'))

  /** What a restarted service makes of it: how long until the queue is empty. */
  const resume = async (database: Database) => {
    const began = performance.now()
    const faults: unknown[] = []
    const intake = openIntake({
      database,
      clock: systemClock,
      dataFolder,
      tell: () => undefined,
      onError: (error) => faults.push(error),
    })
    try {
      await expect.poll(() => count('ingest_jobs', "stage not in ('done', 'failed')"), { timeout: 30_000 }).toBe(0)
      return (performance.now() - began) / 1000
    } finally {
      await intake.close()
      expect(faults).toEqual([])
    }
  }
  const query = <Row>(sql: string): Row[] => {
    const driver = new SqliteDriver(join(dataFolder, 'bashan.sqlite'), { readonly: true })
    try {
      return driver.prepare(sql).all() as Row[]
    } finally {
      driver.close()
    }
  }
  const count = (table: string, where = '1') =>
    query<{ rows: number }>(`select count(*) as rows from ${table} where ${where}`)[0]?.rows

  const expectWhole = (documents: number) => {
    expect(count('documents')).toBe(documents)
    expect(count('clauses')).toBe(documents * clausesEach)
    expect(count('(select distinct document_id, position from clauses)')).toBe(documents * clausesEach)
    expect(count('document_files')).toBe(documents)
    expect(count('clauses', 'document_id not in (select id from documents)')).toBe(0)
    expect(query('pragma foreign_key_check')).toEqual([])
    expect(query('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
    const used = query<{ file: string }>('select distinct sha256 || extension as file from document_files')
    expect(readdirSync(join(dataFolder, 'originals'))).toEqual(expect.arrayContaining(used.map(({ file }) => file)))
  }

  it.each(['queued', 'reading', 'read', 'indexing', 'done'])(
    'while %s, a job is taken up again within ten seconds, with nothing doubled or missing',
    async (stage) => {
      child = run('ingest/jobs/testing/stop-at-stage.ts', dataFolder, stage, path(0), path(1))
      if (child.stdout) await once(child.stdout, 'data')
      await kill(child)
      const database = open()
      try {
        expect(count('documents')).toBe(stage === 'done' ? 1 : 0)
        expect(await resume(database)).toBeLessThan(10)
        expectWhole(2)
      } finally {
        database.close()
      }
    },
  )

  it('while a new version is stored, the old one serves until the new one is whole', async () => {
    const database = open()
    try {
      await ingestPaths(database, [path(0)], { metadata: {}, clock: systemClock, dataFolder })
      const found = async (word: string) => {
        const { hits } = await search(database.read, word, { access: 'everything', limit: 50 })
        return hits.filter(({ clause }) => clause.text.includes(word)).length
      }
      expect(await found('洗手')).toBe(clausesEach)
      put(0, '更衣')
      child = run('ingest/jobs/testing/stop-at-stage.ts', dataFolder, 'indexing', path(0))
      if (child.stdout) await once(child.stdout, 'data')
      expect([await found('洗手'), await found('更衣')]).toEqual([clausesEach, 0])
      await kill(child)
      expect([await found('洗手'), await found('更衣')]).toEqual([clausesEach, 0])
      await resume(database)
      expect([await found('洗手'), await found('更衣')]).toEqual([0, clausesEach])
      expectWhole(1)
    } finally {
      database.close()
    }
  })

  it('again and again at any moment, the command line loses and doubles nothing', async () => {
    let killed = 0
    for (const milliseconds of [900, 1200, 1500, 1800, 2100, 2400]) {
      child = run('cli/main.ts', 'ingest', join(folder, 'files'), '--json')
      const ended = once(child, 'exit')
      const first = await Promise.race([ended.then(() => 'ended'), wait(milliseconds, 'time')])
      if (first === 'ended') continue
      killed += 1
      await kill(child)
    }
    expect(killed).toBeGreaterThan(0)
    const database = open()
    try {
      await resume(database)
      await ingestPaths(database, [join(folder, 'files')], { metadata: {}, clock: systemClock, dataFolder })
      expectWhole(files)
    } finally {
      database.close()
    }
  })

  it('leaves no process behind, not even one that is stuck', async () => {
    child = run('ingest/jobs/testing/read-for-ever.ts', path(0))
    if (!child.stdout) throw new Error('no output')
    const [line] = await once(child.stdout, 'data')
    const stuck = Number(String(line).trim())
    expect(isAlive(stuck)).toBe(true)
    await kill(child)
    await expect.poll(() => isAlive(stuck), { timeout: 5_000 }).toBe(false)
  })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
