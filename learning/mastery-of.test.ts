import { describe, expect, it } from 'vitest'
import { knowledgeKinds } from '../knowledge/knowledge-kind.ts'
import { seededRandom } from '../storage/seeded-random.ts'
import { type CountedEvidence, masteryOf } from './mastery-of.ts'
import { priorLevels } from './mastery-parameters.ts'
import { sampleEvidence } from './testing/sample-evidence.ts'

const right = (count: number) => Array.from({ length: count }, (_, index) => sampleEvidence(index + 1))

describe('the estimate', () => {
  // By hand: 0.2·0.95/(0.2·0.95+0.8·0.25) = 0.48718; 0.48718+0.51282·0.15 = 0.56410, and so on.
  it('follows the four probabilities of knowledge tracing, step by step', () => {
    expect(masteryOf('memory', right(3)).estimate).toBeCloseTo(0.96407, 5)
    const [wrong, ...rest] = [sampleEvidence(1, { score: 0 }), ...right(3).slice(1)]
    // 0.2·0.05/(0.2·0.05+0.8·0.75) = 0.01639; +0.98361·0.15 = 0.16393; then two right answers.
    expect(masteryOf('memory', wrong ? [wrong] : []).estimate).toBeCloseTo(0.16393, 5)
    expect(masteryOf('memory', wrong ? [wrong, ...rest] : []).level).toBeCloseTo(0.83005, 5)
  })

  it('counts a right answer half after one hint, and a partly right one in part', () => {
    const plain = masteryOf('memory', [sampleEvidence(1, { score: 0.5 })]).estimate
    // 0.5·0.48718+0.5·0.01639 = 0.25179; +0.74821·0.15 = 0.36402.
    expect(plain).toBeCloseTo(0.36402, 5)
    // 0.2+0.5·(0.48718-0.2) = 0.34359; +0.65641·0.15 = 0.44205.
    expect(masteryOf('memory', [sampleEvidence(1, { hints: 1 })]).estimate).toBeCloseTo(0.44205, 5)
  })

  it('never falls by one more right answer, wherever it stands', () => {
    const random = seededRandom('right answers')
    for (let round = 0; round < 500; round++) {
      const knowledge = knowledgeKinds[random.below(4)] ?? 'memory'
      const said = random.below(2) === 0 ? null : (priorLevels[random.below(3)] ?? null)
      const rows = Array.from({ length: random.below(7) }, (_, index) =>
        sampleEvidence(1 + index * 2, {
          score: random.next(),
          hints: random.below(3),
          sourceId: `q${random.below(4)}`,
        }),
      )
      const more = sampleEvidence(random.below(15), { sourceId: 'new', hints: random.below(3) })
      const [before, after] = [masteryOf(knowledge, rows, said), masteryOf(knowledge, [...rows, more], said)]
      expect(after.level ?? 0).toBeGreaterThanOrEqual((before.level ?? 0) - 1e-12)
    }
  })
})

describe('what may be claimed', () => {
  it('is nothing before the first answer, whatever is said of oneself', () => {
    expect(masteryOf('memory', [], 'well')).toMatchObject({ state: 'untouched', level: null, answers: 0 })
    expect(masteryOf('memory', [], 'well').estimate).toBeLessThan(0.5)
  })

  it('is at most 0.5 after one answer and 0.8 after two, and asking the same again that day changes nothing', () => {
    expect(masteryOf('memory', right(1), 'well').level).toBe(0.5)
    expect(masteryOf('memory', right(2), 'well').level).toBe(0.8)
    const again = Array.from({ length: 9 }, (_, hour) =>
      sampleEvidence(1, { at: `2026-11-01T0${hour}:00:00.000Z`, sourceId: 'same' }),
    )
    expect(masteryOf('memory', again)).toMatchObject({ level: 0.5, answers: 1 })
    expect(masteryOf('memory', right(30)).level).toBeLessThanOrEqual(0.99)
  })

  it('does not know of excluded evidence', () => {
    const rows: CountedEvidence[] = right(3)
    const excluded = sampleEvidence(2, { score: 0, excludedAt: '2026-11-20T00:00:00Z', sourceId: 'excluded' })
    expect(masteryOf('memory', [...rows, excluded])).toEqual(masteryOf('memory', rows))
  })
})

describe('the gate', () => {
  it('of memory is 0.9', () => {
    expect(masteryOf('memory', right(2)).state).toBe('learning')
    expect(masteryOf('memory', right(3)).state).toBe('mastered')
  })

  it('of concepts and designs wants an explanation in own words that passed, beside 0.7', () => {
    for (const knowledge of ['concept', 'design'] as const) {
      expect(masteryOf(knowledge, right(8))).toMatchObject({ state: 'learning', wanting: 'explanation' })
      const explained = (score: number) => [...right(8), sampleEvidence(20, { sourceKind: 'explanation', score })]
      expect(masteryOf(knowledge, explained(0.5)).state).toBe('learning')
      expect(masteryOf(knowledge, explained(0.6)).state).toBe('mastered')
    }
  })

  it('of procedures opens only when no critical step was missed last time', () => {
    const checked = (criticalMissed: boolean | null, score: number) =>
      masteryOf('procedure', [...right(8), sampleEvidence(20, { sourceKind: 'procedure', criticalMissed, score })])
    expect(checked(true, 0.95)).toMatchObject({ state: 'learning', wanting: 'critical-steps' })
    expect(checked(false, 0.95).state).toBe('mastered')
    expect(checked(null, 0.95).state).toBe('learning')
    expect(checked(null, 1).state).toBe('mastered')
  })
})
