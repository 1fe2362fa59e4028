import { describe, expect, it } from 'vitest'
import type { SearchHit } from '../search.ts'
import { addNearness } from './add-nearness.ts'

const hit = (rowId: number, score: number) => ({ score, clause: { rowId }, addressed: false }) as SearchHit
const rows = (hits: readonly SearchHit[]) => hits.map(({ clause }) => clause.rowId)

describe('nearness in meaning', () => {
  it('brings the nearest up beside the best by words', () => {
    expect(rows(addNearness([hit(1, 1), hit(2, 0.8), hit(3, 0.1)], [3], 6))).toEqual([3, 1, 2])
  })

  it('keeps what leads by words and meaning first, and ties in the order of the library', () => {
    expect(rows(addNearness([hit(2, 1), hit(1, 1), hit(3, 0.5)], [2], 6))).toEqual([2, 1, 3])
    expect(rows(addNearness([hit(2, 1), hit(1, 1)], [], 6))).toEqual([1, 2])
  })

  it('counts less for a long story', () => {
    expect(rows(addNearness([hit(1, 1), hit(2, 0.1)], [2], 12))).toEqual([2, 1])
    expect(rows(addNearness([hit(1, 1), hit(2, 0.1)], [2], 40))).toEqual([1, 2])
  })
})
