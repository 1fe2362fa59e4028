import { expect, test } from 'vitest'
import { loadEthicsCases } from '../eval-case.ts'
import { scoreCoverage } from './ethics.ts'

test('every rule that decides on a question has cases on both sides', () => {
  expect(scoreCoverage(loadEthicsCases()).filter((outcome) => !outcome.passed)).toEqual([])
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
