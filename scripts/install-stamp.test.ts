import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { installMatches, writeInstallStamp } from './install-stamp.mjs'

type Packages = Record<string, { version?: string; optional?: boolean }>

let root: string
const stamp = () => join(root, 'node_modules', '.bashan-lock-sha256')
const write = (path: string, packages: Packages) => writeFileSync(join(root, path), JSON.stringify({ packages }))
const lock = (packages: Packages) => write('package-lock.json', { '': {}, ...packages })
const npmRecord = (packages: Packages) => write('node_modules/.package-lock.json', packages)

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bashan-install-'))
  mkdirSync(join(root, 'node_modules'))
  lock({ 'node_modules/zod': { version: '4.6.7' } })
})

it('asks for an install where nothing is installed', () => {
  expect(installMatches(root)).toBe(false)
})

it('is content after an install, until the lock file changes', () => {
  writeInstallStamp(root)
  expect(installMatches(root)).toBe(true)
  lock({ 'node_modules/zod': { version: '4.6.8' } })
  expect(installMatches(root)).toBe(false)
})

it('is content with what npm was told by hand to install', () => {
  npmRecord({ 'node_modules/zod': { version: '4.6.7' } })
  expect(installMatches(root)).toBe(true)
  npmRecord({ 'node_modules/zod': { version: '4.6.6' } })
  expect(installMatches(root)).toBe(false)
})

it('misses only what is not optional', () => {
  lock({ 'node_modules/zod': { version: '4.6.7' }, 'node_modules/fsevents': { version: '2.3.3', optional: true } })
  npmRecord({ 'node_modules/zod': { version: '4.6.7' } })
  expect(installMatches(root)).toBe(true)
})

it('asks for an install after a change of Node major, whose compiled parts differ', () => {
  npmRecord({ 'node_modules/zod': { version: '4.6.7' } })
  writeInstallStamp(root)
  writeFileSync(stamp(), readFileSync(stamp(), 'utf8').replace(/abi-\d+/, 'abi-1'))
  expect(installMatches(root)).toBe(false)
})
