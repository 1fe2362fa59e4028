import { expect, it } from 'vitest'
import type { CaseOutcome } from './case-outcome.ts'
import { checkThresholds } from './check-thresholds.ts'
import { halfOf } from './half-of.ts'

const ids = Array.from({ length: 200 }, (_, index) => `case-${index}`)
const idsOf = (half: 'gate' | 'tune') => ids.filter((id) => halfOf(id) === half)
const outcome = (id: string, score: number): CaseOutcome => ({
  id,
  type: 'record',
  question: '',
  passed: score === 1,
  scores: { labelled: score },
  expected: '',
  came: '',
  evidence: [],
})
const labelled = (outcomes: CaseOutcome[]) =>
  checkThresholds([{ name: 'trust', outcomes }]).find(({ metric }) => metric === 'trust.labelled')

it('both halves hold about as many cases, and a case stays in its half', () => {
  expect(idsOf('gate').length).toBeGreaterThan(80)
  expect(idsOf('tune').length).toBeGreaterThan(80)
  expect(halfOf('case-1')).toBe(halfOf('case-1'))
})

it('a failure in the gate half misses the threshold', () => {
  const [first = '', ...rest] = idsOf('gate')
  expect(labelled([outcome(first, 0), ...rest.map((id) => outcome(id, 1))])?.met).toBe(false)
})

it('a failure in the tuning half does not', () => {
  expect(
    labelled([...idsOf('tune').map((id) => outcome(id, 0)), ...idsOf('gate').map((id) => outcome(id, 1))])?.met,
  ).toBe(true)
})

it('a threshold without cases is neither met nor missed', () => {
  expect(labelled(idsOf('tune').map((id) => outcome(id, 1)))?.met).toBeNull()
})

it('only suites that ran are checked', () => {
  expect(checkThresholds([])).toEqual([])
})

it('a suite that was not run has no thresholds to meet', () => {
  expect(checkThresholds([{ name: 'trust', outcomes: [], notRun: '没有连接大模型' }])).toEqual([])
})
