import { afterEach, beforeEach, expect, it } from 'vitest'
import { openAuditLog } from '../../governance/audit-log.ts'
import { publicAccess } from '../../knowledge/access.ts'
import { fillLibrary } from '../../knowledge/testing/library.ts'
import { systemClock } from '../../storage/clock.ts'
import { openTemporaryDatabase } from '../../storage/temporary-database.ts'
import { runTurn } from '../run-turn.ts'
import { rankOf } from './rank-of.ts'

let testing: ReturnType<typeof openTemporaryDatabase>
beforeEach(() => {
  testing = openTemporaryDatabase()
})
afterEach(() => testing.remove())

async function ask(text: string) {
  const parts = {
    database: testing.database,
    audit: openAuditLog(testing.database, systemClock),
    model: null,
    clock: systemClock,
  }
  const rest = {
    turnId: 't',
    history: [],
    role: 'student',
    actorId: 'a',
    agent: 'tutor',
    access: publicAccess,
    locks: [],
  }
  for await (const event of runTurn(parts, { ...rest, text, signal: new AbortController().signal })) {
    if (event.type === 'turn-end') return event
  }
  throw new Error('no end')
}

it('sources that differ stand side by side by rank, each cited, with the one that binds', async () => {
  await fillLibrary(testing.database, [
    {
      title: '车间更衣课程（示例）',
      kind: 'course',
      clauses: { '3.1': '洁净区与非洁净区之间的压差应当不低于5帕斯卡。' },
    },
    {
      title: '压差管理规程（示例）',
      kind: 'company-document',
      clauses: { '4.2': '洁净区与非洁净区之间的压差应当不低于12帕斯卡。' },
    },
    {
      title: '药品生产质量管理规范',
      kind: 'law',
      clauses: { 第48条: '洁净区与非洁净区之间的压差应当不低于10帕斯卡。' },
    },
  ])
  const { text, answer } = await ask('洁净区与非洁净区之间的压差应当不低于多少？')
  expect(answer.flags.map(({ kind }) => kind)).toContain('conflict')
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
  expect(rows.map((row) => row.split('|')[1]?.trim())).toEqual(['部门规章', '企业文件', '教材、课程资料'])
  for (const row of rows) expect(row).toMatch(/\[\d\] \|$/)
  expect(text).toContain('以《药品生产质量管理规范》（部门规章）为准')
  expect(text).toContain('企业文件可以比它更严，不能更松')
})

it('two documents of one rank that state other quantities of one thing stand side by side with edition and date', async () => {
  await fillLibrary(testing.database, [
    {
      title: '栈道开放手册（示例）',
      kind: 'company-document',
      edition: '2024版',
      effectiveDate: '2024-03-01',
      clauses: { '3.6': '热点区域\n玻璃栈道同时不超过 60 人（示例值），入口设专人计数。' },
    },
    {
      title: '栈道巡查细则（示例）',
      kind: 'company-document',
      edition: '2021版',
      clauses: { '2.1': '玻璃栈道最多同时上 80 人。' },
    },
  ])
  const { text, answer } = await ask('玻璃栈道最多同时上多少人？')
  expect(answer.flags.map(({ kind }) => kind)).toContain('conflict')
  expect(text).toContain('2024版，2024-03-01 起施行')
  expect(text).toContain('2021版')
  expect(text).toContain('其中 2 份效力相同（企业文件）')
})

it('a question of an exercise, a worked calculation and the number of a standard set nothing against anything', async () => {
  await fillLibrary(testing.database, [
    {
      title: '压差导学（示例）',
      kind: 'course',
      clauses: {
        '9.1': '洁净区与非洁净区之间的压差读数为 8 帕斯卡，是否符合要求？',
        '9.2': '洁净区与非洁净区之间的压差＝12 帕斯卡－4 帕斯卡。',
      },
    },
    {
      title: '无菌操作手册（示例）',
      kind: 'course',
      clauses: { '3.8': '洁净区与非洁净区之间的压差应当不低于 10 帕斯卡（GB 50073-2013）。' },
    },
  ])
  const { answer } = await ask('洁净区与非洁净区之间的压差应当不低于多少？')
  expect(answer.flags.map(({ kind }) => kind)).not.toContain('conflict')
})

it('sources that agree, or of other trades, are not set against each other', async () => {
  await fillLibrary(testing.database, [
    {
      title: '药品生产质量管理规范',
      kind: 'law',
      industry: 'biopharma',
      clauses: { 第48条: '洁净区与非洁净区之间的压差应当不低于10帕斯卡。' },
    },
    {
      title: '压差管理规程（示例）',
      kind: 'company-document',
      industry: 'biopharma',
      clauses: { '4.2': '洁净区与非洁净区之间的压差应当不低于10帕斯卡。' },
    },
    {
      title: '食品车间课程（示例）',
      kind: 'course',
      industry: 'food',
      clauses: { '3.1': '洁净区与非洁净区之间的压差应当不低于5帕斯卡。' },
    },
  ])
  const { answer } = await ask('洁净区与非洁净区之间的压差应当不低于多少？')
  expect(answer.flags.map(({ kind }) => kind)).not.toContain('conflict')
})

it.each([
  ['law', '中华人民共和国食品安全法', null, '法律'],
  ['law', '森林防火条例', null, '行政法规或地方性法规'],
  ['law', '药品生产质量管理规范（2010年修订）', null, '部门规章'],
  ['national-standard', '食品生产通用卫生规范', 'GB 14881-2025', '强制性国家标准'],
  ['national-standard', '养老机构服务质量基本规范', 'GB/T 35796-2017', '推荐性国家标准'],
  ['industry-standard', '医务人员手卫生规范', 'WS/T 313-2019', '推荐性行业标准'],
  ['company-document', '更衣规程', 'SOP-1', '企业文件'],
  ['course', '老年照护基础', null, '教材、课程资料'],
] as const)('%s %s ranks as %s%s', (kind, title, standardNumber, name) => {
  expect(rankOf({ kind, title, standardNumber }).name).toBe(name)
})
