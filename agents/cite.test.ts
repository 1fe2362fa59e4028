import { expect, test } from 'vitest'
import type { SearchHit } from '../knowledge/search.ts'
import { cite } from './cite.ts'

const hit = (confidence: number | null) =>
  ({
    clause: { id: 'a', label: '第一条', path: [], page: 2, confidence },
    document: { title: '示例' },
  }) as never as SearchHit

test('a citation of recognised words says how sure they are, of written words nothing', () => {
  expect(cite(hit(0.93), 1, '示例').confidence).toBe(0.93)
  expect(cite(hit(null), 1, '示例')).not.toHaveProperty('confidence')
})
