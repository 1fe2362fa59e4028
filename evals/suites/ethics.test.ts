import { expect, test } from 'vitest'
import { ethicsRules } from '../../governance/ethics-rules.ts'
import { loadEthicsCases } from '../eval-case.ts'
import { checkThresholds } from '../measure/check-thresholds.ts'
import { scoreCoverage } from './ethics.ts'

test('every rule that decides on a question has cases on both sides', () => {
  expect(scoreCoverage(loadEthicsCases()).filter((outcome) => !outcome.passed)).toEqual([])
})

test('whichever rule has no cases, the gate is missed', () => {
  const isMissed = (without: string | null) => {
    const outcomes = scoreCoverage(loadEthicsCases().filter((row) => row.rule !== without))
    return checkThresholds([{ name: 'ethics', outcomes }]).find(({ metric }) => metric === 'ethics.rules covered')?.met
  }
  const deciding = ethicsRules.filter(({ kind }) => kind !== 'service')
  expect(deciding.filter(({ id }) => isMissed(id) !== false).map(({ id }) => id)).toEqual([])
  expect(isMissed(null)).toBe(true)
})

test('a rule without cases fails', () => {
  const rows = loadEthicsCases().filter((row) => row.rule !== 'R-EMO-1')
  const failed = scoreCoverage(rows).filter((outcome) => outcome.scores['rules covered'] === 0)
  expect(failed.map((outcome) => outcome.id)).toEqual(['coverage-R-EMO-1'])
})

test('there are at least 300 rows of each side, each with its reason, none twice', () => {
  const rows = loadEthicsCases()
  for (const side of ['refuse', 'answer']) {
    expect(rows.filter((row) => row.expected === side).length).toBeGreaterThanOrEqual(300)
  }
  expect(new Set(rows.map((row) => row.prompt)).size).toBe(rows.length)
  expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
})
