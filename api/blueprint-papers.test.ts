import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listClauses } from '../knowledge/catalogue.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import type { ChosenPaper } from './contract/papers.ts'
import type { WrittenItems } from './contract/question-bank.ts'
import { type Browser, openTestApp } from './testing/test-app.ts'

const library = [
  {
    title: '洁净区规程',
    clauses: {
      第一条: '洁净区与非洁净区之间的压差应当不低于10帕斯卡。',
      第二条: '进入洁净生产区的人员不得化妆和佩带饰物。',
      第三条: '批记录应当由质量管理部门负责管理，至少保存至药品有效期后一年。',
      第四条: '印刷包装材料应当由专人保管，并按照操作规程和需求量发放。',
    },
  },
]
const judgements = (count: number, marks: number | null = null) => ({ type: 'true-false', bloom: null, count, marks })

describe('a paper from a blueprint', () => {
  let test: ReturnType<typeof openTestApp>
  let teacher: Browser
  let clauseIds: string[]
  let written: WrittenItems['items']

  beforeEach(async () => {
    test = openTestApp()
    const [documentId = ''] = await fillLibrary(test.database, library)
    clauseIds = (await listClauses(test.database.read, documentId)).map(({ id }) => id)
    teacher = await test.signedInAs('teacher')
    const rows = [{ type: 'true-false', bloom: null, count: 4 }]
    const response = await teacher('POST', '/api/question-bank/generate', { clauseIds, rows })
    written = ((await response.json()) as WrittenItems).items
  })
  afterEach(() => test.remove())

  const choose = (body: object) => teacher('POST', '/api/blueprint-papers', { title: '单元测验', ...body })
  const chosen = async (body: object) => (await (await choose(body)).json()) as ChosenPaper
  async function approve(items: WrittenItems['items'], to = 'approved') {
    for (const { id, revision } of items) {
      expect((await teacher('PUT', `/api/question-bank/${id}/status`, { revision, to })).status).toBe(200)
    }
  }

  it('holds approved items alone, with the marks of its lines, and says what the bank lacks', async () => {
    await approve(written.slice(0, 3))
    const { paper, shortages } = await chosen({ rows: [judgements(4, 3)] })
    expect(paper.items.map(({ bankItemId }) => bankItemId).sort()).toEqual(
      written
        .slice(0, 3)
        .map(({ id }) => id)
        .sort(),
    )
    expect(paper.marks).toBe(9)
    expect(shortages).toEqual([{ ...judgements(4, 3), chosen: 3 }])
  })

  it('is kept as a paper, and is the same for the same letter', async () => {
    await approve(written)
    const one = await chosen({ rows: [judgements(2)], seed: 'B' })
    const other = await chosen({ rows: [judgements(2)], seed: 'B' })
    expect(other.paper.items.map(({ bankItemId }) => bankItemId)).toEqual(
      one.paper.items.map(({ bankItemId }) => bankItemId),
    )
    expect((await teacher('GET', `/api/papers/${one.paper.id}`)).status).toBe(200)
  })

  it('keeps to the chosen clauses', async () => {
    await approve(written)
    const { paper } = await chosen({ rows: [judgements(4)], clauseIds: clauseIds.slice(0, 1) })
    expect(paper.items.length).toBeGreaterThan(0)
    const cited = paper.items.flatMap(({ content }) => content.sources.map(({ clauseId }) => clauseId))
    expect(new Set(cited)).toEqual(new Set(clauseIds.slice(0, 1)))
  })

  it('is not begun where nothing fits, and the teacher hears what to do', async () => {
    const refused = await choose({ rows: [judgements(1)] })
    expect(refused.status).toBe(409)
    expect(((await refused.json()) as { title: string }).title).toContain('请先在题库里出题、审定')
    expect(((await (await teacher('GET', '/api/papers')).json()) as { papers: unknown[] }).papers).toEqual([])
  })

  it('has no more than two hundred items', async () => {
    expect((await choose({ rows: [50, 50, 50, 50, 1].map((count) => judgements(count)) })).status).toBe(422)
  })
})
