import { describe, expect, it } from 'vitest'
import { countTests, summaryLine } from './count-results.mjs'

const green = {
  success: true,
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [],
}

describe('countTests', () => {
  it('counts passed, failed and skipped tests', () => {
    expect(countTests({ ...green, success: false, numFailedTests: 2 })).toEqual({ passed: 5, failed: 2, skipped: 3 })
  })

  it('counts a file that could not be loaded as one failure', () => {
    const unloaded = { status: 'failed', assertionResults: [] }
    expect(countTests({ ...green, success: false, testResults: [unloaded] }).failed).toBe(1)
  })

  it('counts a run that failed outside its tests as one failure', () => {
    expect(countTests({ ...green, success: false }).failed).toBe(1)
  })

  it('counts a run without a report as one failure', () => {
    expect(countTests(null)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('summaryLine', () => {
  it('adds up, and names the skipped only where there are any', () => {
    const lint = { passed: 1, failed: 0, skipped: 0 }
    expect(summaryLine([lint, countTests(green)])).toBe('6 passed, 0 failed, 3 skipped')
    expect(summaryLine([lint])).toBe('1 passed, 0 failed')
  })
})
