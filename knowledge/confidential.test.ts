import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { search } from './search.ts'
import { fillLibrary, type LibraryDocument } from './testing/library.ts'

const open: LibraryDocument[] = [
  { title: '洁净区管理', clauses: { 第1条: '洁净区的压差应当不低于10帕斯卡。', 第2条: '进入洁净区前应当洗手。' } },
  { title: '腊肉加工', clauses: { '1': '腌制温度应当低于10摄氏度。', '2': '烟熏时间由企业规定。' } },
]
// Its title, number, headings, terms and words stand nowhere else.
const confidential: LibraryDocument = {
  title: '龙鳞草配方',
  collection: 'enterprise:canary',
  standardNumber: 'QB/T 90817-2024',
  clauses: {
    第1条: '龙鳞草提取物（以下简称鳞提），腌制时加入 3.77 克。',
    第2条: '凤尾参，是指凤尾蕨的干燥根。龙鳞草（又称金鳞草）（LONGLINCAO）应当避光。',
    第3条: '洁净区的压差由龙鳞草车间规定。',
  },
}

describe('what is confidential', () => {
  const withIt = openTemporaryDatabase()
  const without = openTemporaryDatabase()
  beforeAll(async () => {
    await fillLibrary(withIt.database, [...open, confidential])
    await fillLibrary(without.database, open)
  })
  afterAll(() => {
    withIt.remove()
    without.remove()
  })

  const outcome = async (testing: typeof withIt, question: string, collections: string[]) => {
    const found = await search(testing.database.read, question, {
      access: { collections },
      limit: 10,
      allEditions: true,
    })
    const hits = found.hits.map(({ clause, document }) => [document.title, clause.label, clause.text])
    return { hits, terms: found.terms, known: [...found.knownTerms].sort(), expandedBy: found.expandedBy }
  }

  const questions = [
    '龙鳞草怎么用？',
    '龙鳞草配方第一条',
    'QB/T 90817 第一条',
    'QB/T 90817-2024 避光',
    '什么是凤尾参？',
    '鳞提加多少？',
    '金鳞草腌制多少克',
    'LONGLINCAO',
    '洁净区的压差',
    '腌制温度 3.77 克',
  ]

  it('changes nothing of what a reader without a grant is given, not even which words are known', async () => {
    for (const question of questions) {
      expect(await outcome(withIt, question, ['public', 'school'])).toEqual(
        await outcome(without, question, ['public', 'school']),
      )
    }
  })

  it('is found by the same questions under a grant', async () => {
    for (const question of questions) {
      const { hits } = await outcome(withIt, question, ['public', 'enterprise:canary'])
      expect([question, hits.some(([title]) => title === confidential.title)]).toEqual([question, true])
    }
  })
})
