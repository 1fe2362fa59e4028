import { expect, it } from 'vitest'
import { readAudit } from './audit-dependencies.mjs'

const report = (vulnerabilities: object) => JSON.stringify({ auditReportVersion: 2, metadata: { vulnerabilities } })

it('fails on what is high or critical, and on nothing less', () => {
  expect(readAudit(report({ moderate: 3, high: 1, critical: 0 }))).toMatchObject({ counts: { failed: 1 } })
  expect(readAudit(report({ moderate: 0, high: 0, critical: 1 })).text).toBe('1 critical, 0 high')
  expect(readAudit(report({ moderate: 3, high: 0, critical: 0 })).counts).toEqual({ passed: 1, failed: 0, skipped: 0 })
})

it('is skipped with the reason where the registry does not answer', () => {
  for (const output of ['', 'spawnSync npm ETIMEDOUT', '{"message": "405 Method Not Allowed", "error": {}}']) {
    expect(readAudit(output).counts).toEqual({ passed: 0, failed: 0, skipped: 1 })
  }
  expect(readAudit('{"message": "405 Method Not Allowed"}').text).toContain('405 Method Not Allowed')
})
