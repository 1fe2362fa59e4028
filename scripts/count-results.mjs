/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ success: boolean, numPassedTests: number, numFailedTests: number, numPendingTests: number,
 *   numTodoTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} VitestReport
 */

/**
 * Counts the tests of a vitest run; a file that could not be loaded, a run that failed without a failed test, and a
 * run without a report each count as one failure, so that trouble never reads as success.
 * @param {VitestReport | null} report
 * @returns {Counts}
 */
export function countTests(report) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  const failed = report.numFailedTests + unloaded
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !report.success ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * "12 passed, 0 failed", with ", 3 skipped" where any were.
 * @param {Counts[]} parts
 */
export function summaryLine(parts) {
  const sum = (/** @type {keyof Counts} */ key) => parts.reduce((total, part) => total + part[key], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
