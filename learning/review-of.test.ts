import { Rating } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { dueBy, ratingOf, reviewOf } from './review-of.ts'
import { sampleEvidence } from './testing/sample-evidence.ts'

describe('a review', () => {
  it('waits longer after each good answer that came when it was due', () => {
    const rows = [sampleEvidence(1)]
    const intervals: number[] = []
    for (let round = 0; round < 5; round++) {
      const review = reviewOf(rows)
      if (!review) throw new Error('no review')
      intervals.push(review.interval)
      rows.push(sampleEvidence(1, { at: `${review.dueOn}T02:00:00.000Z` }))
    }
    expect(intervals).toEqual(intervals.toSorted((a, b) => a - b))
    expect(new Set(intervals).size).toBe(5)
    expect(reviewOf(rows)).toEqual(reviewOf(rows))
  })

  it('comes sooner after a wrong answer, and not at all before the first', () => {
    const good = reviewOf([sampleEvidence(1), sampleEvidence(4)])?.interval ?? 0
    expect(reviewOf([sampleEvidence(1), sampleEvidence(4, { score: 0 })])?.interval).toBeLessThan(good)
    expect(reviewOf([])).toBeNull()
    expect(reviewOf([sampleEvidence(1, { excludedAt: '2026-11-02T00:00:00Z' })])).toBeNull()
  })

  it('goes by days in China: what is answered there after midnight is of the new day', () => {
    const late = reviewOf([sampleEvidence(1, { at: '2026-11-01T15:59:00.000Z' })])
    const early = reviewOf([sampleEvidence(1, { at: '2026-11-01T16:01:00.000Z' })])
    expect([late?.dueOn, early?.dueOn]).toEqual(['2026-11-04', '2026-11-05'])
  })

  it('is rated by the mean of a day, by hints and by whether it was explained', () => {
    expect(ratingOf([sampleEvidence(1, { score: 0.5 })])).toBe(Rating.Again)
    expect(ratingOf([sampleEvidence(1), sampleEvidence(1, { score: 0.6 })])).toBe(Rating.Hard)
    expect(ratingOf([sampleEvidence(1, { hints: 1 })])).toBe(Rating.Hard)
    expect(ratingOf([sampleEvidence(1)])).toBe(Rating.Good)
    expect(ratingOf([sampleEvidence(1, { sourceKind: 'explanation' })])).toBe(Rating.Easy)
  })

  it('is due from its day on, the longest overdue first', () => {
    const on = (dueOn: string) => ({ review: { dueOn, interval: 1 } })
    const [monday, tuesday, never] = [on('2026-11-02'), on('2026-11-03'), { review: null }]
    expect(dueBy([tuesday, never, monday, on('2026-11-09')], '2026-11-03')).toEqual([monday, tuesday])
  })
})
