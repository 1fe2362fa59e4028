import { describe, expect, it } from 'vitest'
import { itemStatistics, type Outcome } from './item-statistics.ts'
import { sampleItem } from './testing/sample-items.ts'

const item = sampleItem('single-choice')
const outcome = (score: number, total: number): Outcome => ({
  score,
  total,
  answer: { type: 'single-choice', choice: score === 1 ? '10 帕斯卡' : '5 帕斯卡' },
})

describe('item statistics', () => {
  it('are as computed by hand', () => {
    // Totals 1 to 10; the five best have it right: r = 12.5 / sqrt(2.5 × 82.5).
    const outcomes = Array.from({ length: 10 }, (_, at) => outcome(at >= 5 ? 1 : 0, at + 1))
    const figures = itemStatistics(item, outcomes)
    expect(figures).toMatchObject({ sittings: 10, tooFew: false, difficulty: 0.5, upperLower: 1, advice: 'good' })
    expect(figures.discrimination).toBeCloseTo(12.5 / Math.sqrt(2.5 * 82.5), 10)
    expect(figures.choices.map(({ chosen, right }) => [chosen, right])).toEqual([
      [5, false],
      [5, true],
      [0, false],
      [0, false],
    ])
  })

  it('say nothing of fewer than ten sittings, and no discrimination where nothing varies', () => {
    expect(
      itemStatistics(
        item,
        Array.from({ length: 9 }, () => outcome(1, 1)),
      ),
    ).toMatchObject({
      tooFew: true,
      difficulty: null,
      advice: 'too-few',
    })
    expect(
      itemStatistics(
        item,
        Array.from({ length: 12 }, (_, at) => outcome(1, at)),
      ),
    ).toMatchObject({
      discrimination: null,
      difficulty: 1,
      advice: 'too-easy',
    })
  })

  it('doubt the key of an item that the weaker ones get right', () => {
    const outcomes = Array.from({ length: 20 }, (_, at) => outcome(at < 10 ? 1 : 0, at))
    expect(itemStatistics(item, outcomes).advice).toBe('key-doubtful')
  })

  it('count who left it out', () => {
    const outcomes = [...Array.from({ length: 9 }, () => outcome(1, 5)), { score: 0, total: 5, answer: null }]
    expect(itemStatistics(item, outcomes)).toMatchObject({ unanswered: 1, difficulty: 0.9 })
  })
})
