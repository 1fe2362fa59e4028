import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from './make-folder.ts'

it('makes a folder with all above it, and leaves one that is there', () => {
  const base = mkdtempSync(join(tmpdir(), 'bashan-'))
  makeFolder(join(base, 'a', 'b'))
  makeFolder(join(base, 'a', 'b'))
  expect(existsSync(join(base, 'a', 'b'))).toBe(true)
  rmSync(base, { recursive: true })
})

it('fails at once where no folder can be made', () => {
  expect(() => makeFolder('/proc/bashan/data')).toThrow()
})
