import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { listClauses } from './catalogue.ts'
import { compareEditions, compareWords, countChanges } from './compare-editions.ts'
import { fillLibrary } from './testing/library.ts'

const older = {
  第1条: '为规范示例生产，制定本规范。',
  第2条: '进入洁净区前应当洗手，洗手时间不少于15秒。',
  第3条: '洁净区与非洁净区之间的压差应当不低于10帕斯卡。',
  第4条: '来料验收人员应当核对供应商的名称、批号和有效期。',
  第5条: '记录应当保存三年。',
  第6条: '本规范由示例部门解释。',
}
const newer = {
  第1条: '为规范示例生产，制定本规范。',
  第2条: '进入洁净区前应当洗手，洗手时间不少于20秒。',
  第3条: '企业应当建立质量文化，鼓励员工报告偏差。',
  第4条: '洁净区与非洁净区之间的压差应当不低于10帕斯卡。',
  第5条: '来料验收人员应当逐批核对供应商的名称、批号、数量和有效期。',
  第6条: '本规范由示例部门解释。',
}

describe('the comparison of two editions', () => {
  let testing: ReturnType<typeof openTemporaryDatabase>
  beforeEach(() => {
    testing = openTemporaryDatabase()
  })
  afterEach(() => testing.remove())

  it('tells what stayed, changed, got another number, came and went, where it stood', async () => {
    const [old = '', now = ''] = await fillLibrary(testing.database, [
      { title: '规范', edition: '1', clauses: older },
      { title: '规范', edition: '2', clauses: newer },
    ])
    const changes = compareEditions(
      await listClauses(testing.database.read, old),
      await listClauses(testing.database.read, now),
    )
    expect(changes.map(({ kind, older, newer }) => [kind, older?.label ?? null, newer?.label ?? null])).toEqual([
      ['unchanged', '第1条', '第1条'],
      ['changed', '第2条', '第2条'],
      ['added', null, '第3条'],
      ['renumbered', '第3条', '第4条'],
      ['changed', '第4条', '第5条'],
      ['removed', '第5条', null],
      ['unchanged', '第6条', '第6条'],
    ])
    expect(countChanges(changes)).toEqual({ unchanged: 2, changed: 2, renumbered: 1, moved: 0, added: 1, removed: 1 })
  })

  it('marks whole words and whole numbers, and loses nothing of either text', () => {
    const [before, after] = ['洗手时间不少于15秒，压差0.5帕。', '洗手时间不少于20秒，压差0.25帕；应当记录。']
    const words = compareWords(before, after)
    const text = (without: string) => words.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('')
    expect(text('added')).toBe(before)
    expect(text('removed')).toBe(after)
    expect(words.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(['15', '0.5'])
  })

  it('compares two editions of a thousand clauses in a moment', async () => {
    const clause = (index: number, word: string) => `设备${index * 7919}${word}应当按照规程${index * 104_729}检查。`
    const many = (word: string, from: number) =>
      Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`第${at + 1}条`, clause(at + from, word)]))
    const [old = '', now = ''] = await fillLibrary(testing.database, [
      { title: '甲', clauses: many('每日', 1) },
      { title: '乙', clauses: many('每班', 3) },
    ])
    const [a, b] = [await listClauses(testing.database.read, old), await listClauses(testing.database.read, now)]
    const started = performance.now()
    const counts = countChanges(compareEditions(a, b))
    expect(counts).toMatchObject({ added: 2, removed: 2, changed: 998 })
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})
