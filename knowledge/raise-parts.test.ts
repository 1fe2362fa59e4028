import { expect, it } from 'vitest'
import { raiseParts } from './raise-parts.ts'
import type { SearchHit } from './search.ts'

const hit = (rowId: number, text: string, score: number) =>
  ({
    score,
    clause: { rowId, label: String(rowId), path: [], text },
    document: { title: '示例' },
  }) as unknown as SearchHit
const frequencies = { clauses: 100, inClauses: new Map(['收货', '验收', '拒收'].map((term) => [term, 1])) }
const hits = [hit(1, '收货时应当验收温度', 1), hit(2, '验收人员应当培训', 0.9), hit(3, '有异味的应当拒收', 0.4)]

it('brings the best clause for each part in front', () => {
  const raised = raiseParts(hits, ['收货时怎样验收', '什么情况要拒收'], frequencies)
  expect(raised.map(({ clause }) => clause.rowId)).toEqual([1, 3, 2])
})

it('leaves the order where one thing is asked', () => {
  expect(raiseParts(hits, [], frequencies)).toEqual(hits)
})
