import { spawnSync } from 'node:child_process'
import { projectRoot } from './project-root.mjs'

const atMostMs = 60_000

/**
 * Asks the package registry for known weaknesses of what the product is installed with: one test, failed by a high or
 * critical one, skipped with the reason where the registry doesn't answer that.
 */
export function auditDependencies() {
  const { stdout, error } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: projectRoot,
    encoding: 'utf8',
    timeout: atMostMs,
    shell: process.platform === 'win32',
  })
  const verdict = readAudit(error ? error.message : stdout)
  console.log(`audit: ${verdict.text}`)
  return verdict.counts
}

/**
 * What `npm audit --json` found, as counts of tests and a line.
 * @param {string} output
 */
export function readAudit(output) {
  const found = severities(output)
  if (!found) {
    const reason = /"message": *"([^"]*)"/.exec(output)?.[1] ?? output.split('\n')[0]
    return { counts: { passed: 0, failed: 0, skipped: 1 }, text: `skipped, the registry did not answer: ${reason}` }
  }
  const { high = 0, critical = 0 } = found
  const failed = high + critical > 0 ? 1 : 0
  return { counts: { passed: 1 - failed, failed, skipped: 0 }, text: `${critical} critical, ${high} high` }
}

/** @param {string} output @returns {Record<string, number> | undefined} */
function severities(output) {
  try {
    return JSON.parse(output).metadata?.vulnerabilities
  } catch {
    return undefined
  }
}
