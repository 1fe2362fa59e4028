import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { killWhileWriting } from './kill-while-writing.ts'

it('loses no acknowledged row and breaks nothing when it is killed again and again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bashan-kill-'))
  try {
    const report = await killWhileWriting(folder, 10)
    expect(report).toMatchObject({ cycles: 10, lost: 0, broken: 0 })
    expect(report.acknowledged).toBeGreaterThan(10)
    expect(report.auditRows).toBeGreaterThanOrEqual(report.acknowledged)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
