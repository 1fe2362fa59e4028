import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from './app-error.ts'
import { openDatabase } from './database.ts'
import { openTemporaryDatabase } from './temporary-database.ts'

describe('the database', () => {
  let testing: ReturnType<typeof openTemporaryDatabase>
  beforeEach(() => {
    testing = openTemporaryDatabase()
  })
  afterEach(() => testing.remove())

  const insert = (name: string) =>
    sql`insert into document_names (document_id, name) select id, ${name} from documents limit 1`
  const addDocument = sql`insert into documents (id, title, kind, industry, standard_number, edition, effective_date, status, supersedes_id, audience, collection, example, source_uri, content_sha256, parser_version, page_count, created_at, updated_at) values ('d','t','law','general',null,null,null,'in-force',null,'all','public',0,'u','h',1,null,'x','x')`
  const countNames = async () => {
    const [row] = await testing.database.read.all<{ n: number }>(sql`select count(*) as n from document_names`)
    return row?.n
  }

  it('rolls a failed transaction back whole', async () => {
    await testing.database.write(async (transaction) => void (await transaction.run(addDocument)))
    const failing = testing.database.write(async (transaction) => {
      await transaction.run(insert('half'))
      throw new Error('stop')
    })
    await expect(failing).rejects.toThrow('stop')
    expect(await countNames()).toBe(0)
  })

  it('runs transactions one after another, even when they wait inside', async () => {
    await testing.database.write(async (transaction) => void (await transaction.run(addDocument)))
    const order: string[] = []
    const slow = testing.database.write(async (transaction) => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      await transaction.run(insert('first'))
      order.push('first')
    })
    const quick = testing.database.write(async (transaction) => {
      await transaction.run(insert('second'))
      order.push('second')
    })
    await Promise.all([slow, quick])
    expect(order).toEqual(['first', 'second'])
    expect(await countNames()).toBe(2)
  })

  it('hides uncommitted changes from readers', async () => {
    await testing.database.write(async (transaction) => {
      await transaction.run(addDocument)
      await transaction.run(insert('inside'))
      expect(await countNames()).toBe(0)
    })
    expect(await countNames()).toBe(1)
  })

  it('writes through to the disk before it acknowledges', async () => {
    const mode = await testing.database.write(async (transaction) => transaction.all(sql`pragma synchronous`))
    expect(mode).toEqual([{ synchronous: 2 }])
  })

  it('says in one sentence which folder cannot be used', () => {
    for (const path of ['/dev/null/bashan.sqlite', '/proc/bashan/data/bashan.sqlite']) {
      expect(() => openDatabase(path)).toThrow(AppError)
    }
    expect(() => openDatabase('/dev/null/bashan.sqlite')).toThrow(/\/dev\/null\/bashan\.sqlite.*BASHAN_DATA/)
  })
})
