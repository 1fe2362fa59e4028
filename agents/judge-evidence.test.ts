import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { search } from '../knowledge/search.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { judgeEvidence } from './judge-evidence.ts'

describe('the evidence for a lay question', () => {
  const testing = openTemporaryDatabase()
  const judge = async (question: string) =>
    judgeEvidence(question, await search(testing.database.read, question, { access: 'everything', limit: 10 }))

  beforeAll(async () => {
    await fillLibrary(testing.database, [
      {
        title: '示例规范',
        clauses: {
          '1': '不得使用未经校准、超过校准有效期、失准的衡器、仪表。',
          '2': '记录应当及时填写。',
          '3': '纯化水的制备应当防止微生物滋生。',
        },
      },
    ])
  })
  afterAll(testing.remove)

  it('is enough where a clause has the standard terms for its words', async () => {
    const evidence = await judge('电子秤的检定签上个月就到期了，今天还能凑合用吗？')
    expect(evidence.sufficient).toBe(true)
    expect(evidence.hits[0]?.clause.label).toBe('1')
    expect(evidence.expandedBy.map(({ to }) => to)).toEqual(expect.arrayContaining(['校准有效期', '衡器']))
  })

  it('is not enough for what no clause speaks of', async () => {
    expect((await judge('纯化水的电导率限度是多少？')).sufficient).toBe(false)
  })
})
