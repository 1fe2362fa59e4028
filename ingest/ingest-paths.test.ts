import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listClauses, listDocuments } from '../knowledge/catalogue.ts'
import { search } from '../knowledge/search.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { ingestPaths } from './ingest-paths.ts'
import { parseFile } from './parse-file.ts'

// In this process: that another one reads makes no difference here, and starting it takes a second.
const reader = { read: parseFile, close: () => undefined }
const clock = () => new Date('2026-01-01T00:00:00Z')
const rule = (second: string) => `# 更衣规程\n\n第一条 进入洁净区前应当洗手。\n\n第二条 ${second}\n`

describe('ingesting files', () => {
  let testing: ReturnType<typeof openTemporaryDatabase>
  let folder: string
  beforeEach(() => {
    testing = openTemporaryDatabase()
    folder = join(testing.folder, 'files')
    mkdirSync(folder)
  })
  afterEach(() => testing.remove())

  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
  const ingest = (metadata = {}) =>
    ingestPaths(testing.database, [folder], { metadata, clock, dataFolder: testing.folder, reader })
  const outcomes = async (metadata = {}) => (await ingest(metadata)).map((file) => file.outcome)
  const stored = () => listDocuments(testing.database.read, 'everything')

  it('takes the same file twice for one document, under another name too', async () => {
    put('a.md', rule('不得佩戴手表。'))
    expect(await outcomes()).toEqual(['added'])
    put('b.md', rule('不得佩戴手表。'))
    expect(await outcomes()).toEqual(['unchanged', 'unchanged'])
    expect(await stored()).toHaveLength(1)
  })

  it('replaces the clauses of a changed file, and finds the new words only', async () => {
    put('a.md', rule('不得佩戴手表。'))
    await ingest()
    put('a.md', rule('不得佩戴耳环。'))
    expect(await outcomes()).toEqual(['replaced'])
    const [document] = await stored()
    expect((await listClauses(testing.database.read, document?.id ?? '')).map((clause) => clause.label)).toEqual([
      '第一条',
      '第二条',
    ])
    const found = async (word: string) =>
      (await search(testing.database.read, word, { access: 'everything', limit: 5 })).hits.length
    expect(await found('手表')).toBe(0)
    expect(await found('耳环')).toBe(1)
  })

  it('goes on after a file that cannot be read, and leaves nothing of it', async () => {
    put('a.md', rule('不得佩戴手表。'))
    put('b.md', '')
    put('c.pdf', 'this is no PDF')
    put('d.md', new Uint8Array([0, 1, 2, 0, 255, 254, 0]))
    const files = await ingest()
    expect(files.map((file) => file.outcome)).toEqual(['added', 'failed', 'failed', 'failed'])
    for (const file of files.slice(1)) expect(file.message).toMatch(/\p{Script=Han}.*。$/u)
    expect(await stored()).toHaveLength(1)
  })

  it('keeps the good edition of a file that has become unreadable', async () => {
    put('a.md', rule('不得佩戴手表。'))
    await ingest()
    put('a.md', '')
    expect(await outcomes()).toEqual(['failed'])
    expect((await stored())[0]?.clauseCount).toBe(2)
  })

  it('changes what is known of an unchanged file when it is told', async () => {
    put('a.md', rule('不得佩戴手表。'))
    await ingest()
    expect(await outcomes({ edition: '第3版' })).toEqual(['unchanged'])
    expect((await stored())[0]?.edition).toBe('第3版')
  })

  it('joins two editions by front matter, the older superseded', async () => {
    put('old.md', `---\nedition: 第1版\n---\n${rule('不得佩戴手表。')}`)
    put('new.md', `---\nedition: 第2版\nsupersedes: old.md\n---\n${rule('不得佩戴手表和耳环。')}`)
    await ingest()
    const status = Object.fromEntries((await stored()).map((document) => [document.edition, document.status]))
    expect(status).toEqual({ 第1版: 'superseded', 第2版: 'in-force' })
  })

  it('takes an earlier edition out of force when the file says so, and leaves other documents to a person', async () => {
    const standard = (number: string, text: string) => `# ${number} 示例卫生规范\n\n${text}\n\n## 1 要求\n\n洗手。\n`
    put('旧.md', standard('GB 90001-2013', '2014-06-01 实施'))
    put('旁.md', standard('GB 90003-2013', '2014-06-01 实施'))
    put('新.md', standard('GB 90001-2025', '代替 GB 90001—2013\n\n2025-01-01 实施'))
    put('另.md', standard('GB 90004-2025', '代替 GB 90003-2013\n\n2025-01-01 实施'))
    await ingest()
    const status = Object.fromEntries((await stored()).map((document) => [document.standardNumber, document.status]))
    expect(status).toEqual({
      'GB 90001-2013': 'superseded',
      'GB 90001-2025': 'in-force',
      'GB 90003-2013': 'in-force',
      'GB 90004-2025': 'in-force',
    })
    const waiting = (await stored()).find(({ standardNumber }) => standardNumber === 'GB 90004-2025')
    expect(waiting).toMatchObject({ recognised: { supersedes: 'GB 90003-2013' }, confirmedAt: null })
  })

  it('never lets a document of a class take a public one out of force', async () => {
    put('旧.md', `---\nedition: 第1版\n---\n${rule('不得佩戴手表。')}`)
    await ingest()
    put('旧.md', `---\nedition: 第2版\nsupersedes: 更衣规程\n---\n${rule('可以佩戴手表。')}`)
    await ingest({ collection: 'class:1' })
    expect((await stored()).map(({ status }) => status)).toEqual(['in-force', 'in-force'])
  })

  it('does not give an edition as in force before its day', async () => {
    put('a.md', `---\neffectiveDate: 2030-01-01\n---\n${rule('不得佩戴手表。')}`)
    await ingest()
    expect((await stored())[0]?.status).toBe('upcoming')
  })
})
