import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Compiled parts are bound to these, so another Node major must install anew.
const platform = `${process.platform}-${process.arch} abi-${process.versions.modules}\n`

/**
 * Whether node_modules holds what package-lock.json asks for: by our stamp, or, where someone ran npm by hand, by npm's
 * own record of what it installed.
 * @param {string} root
 */
export function installMatches(root) {
  const path = stampPath(root)
  const stamp = existsSync(path) ? readFileSync(path, 'utf8') : null
  if (stamp === wantedStamp(root)) return true
  return (stamp === null || stamp.endsWith(platform)) && npmRecordMatches(root)
}

/**
 * Records that node_modules matches the lock file.
 * @param {string} root
 */
export function writeInstallStamp(root) {
  writeFileSync(stampPath(root), wantedStamp(root))
}

/** @param {string} root */
function wantedStamp(root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return `${lock} ${platform}`
}

/** @param {string} root */
const stampPath = (root) => join(root, 'node_modules', '.bashan-lock-sha256')

/** @param {string} root */
function npmRecordMatches(root) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = lockedPackages(record)
  return Object.entries(lockedPackages(join(root, 'package-lock.json'))).every(([path, { version, optional }]) => {
    const found = installed[path]
    return path === '' || (found ? found.version === version : optional)
  })
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
const lockedPackages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages
