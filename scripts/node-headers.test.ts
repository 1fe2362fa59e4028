import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { nodeHeadersFolder } from './node-headers.mjs'

it('names the prefix of a Node that was installed with its headers', () => {
  const prefix = mkdtempSync(join(tmpdir(), 'bashan-node-'))
  mkdirSync(join(prefix, 'include', 'node'), { recursive: true })
  writeFileSync(join(prefix, 'include', 'node', 'node.h'), '')
  expect(nodeHeadersFolder(join(prefix, 'bin', 'node'))).toBe(prefix)
})

it('names none where there are no headers', () => {
  const prefix = mkdtempSync(join(tmpdir(), 'bashan-node-'))
  expect(nodeHeadersFolder(join(prefix, 'bin', 'node'))).toBeNull()
})
