import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const ensureInstall = pathToFileURL('scripts/ensure-install.mjs').href
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bashan-install-'))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('ensureInstall', () => {
  it('installs once, and again only after the lock file changed', () => {
    writePart({ scripts: {} })
    expect(install().stderr).toContain('正在安装依赖')
    expect(existsSync(join(root, 'node_modules', 'native-part', 'package.json'))).toBe(true)
    expect(install()).toEqual({ status: 0, stdout: '', stderr: '' })
    writeFileSync(join(root, 'package-lock.json'), `${readFileSync(join(root, 'package-lock.json'), 'utf8')}\n`)
    rmSync(join(root, 'node_modules', '.package-lock.json'))
    expect(install().stderr).toContain('正在安装依赖')
  })

  // A part that compiles, as better-sqlite3 does where no ready-made binary can be fetched.
  it.skipIf(process.platform === 'win32')('says what to install where there is nothing to compile with', () => {
    writePart({ scripts: { install: 'node-gyp rebuild' } })
    writeFileSync(join(root, 'native-part', 'binding.gyp'), '{"targets":[{"target_name":"part","sources":[]}]}')
    const bare = join(root, 'bin')
    mkdirSync(bare)
    symlinkSync(realpathSync(process.execPath), join(bare, 'node'))
    symlinkSync('/bin/sh', join(bare, 'sh'))
    const npm = process.env.PATH?.split(delimiter)
      .map((path) => join(path, 'npm'))
      .find((path) => existsSync(path))
    symlinkSync(realpathSync(npm ?? 'npm'), join(bare, 'npm'))
    const { status, stderr } = install({ PATH: bare })
    expect(status).toBe(1)
    expect(stderr.split('\n\n').at(-1)).toMatch(/^数据库组件.*[\s\S]*apt-get install -y build-essential python3/)
    expect(stderr.trimEnd().split('\n').at(-1)).toContain('install them as above')
    expect(existsSync(join(root, 'node_modules', '.bashan-lock-sha256'))).toBe(false)
  })
})

/** A project whose one dependency is a local folder, so that no registry is needed. */
function writePart(part: { scripts: Record<string, string> }) {
  const dependencies = { 'native-part': 'file:native-part' }
  writeJson('package.json', { name: 'project', version: '1.0.0', dependencies })
  mkdirSync(join(root, 'native-part'))
  writeJson('native-part/package.json', { name: 'native-part', version: '1.0.0', ...part })
  writeFileSync(join(root, '.npmrc'), 'install-links=true\noffline=true\naudit=false\nfund=false\n')
  const locked = spawnSync('npm', ['install', '--package-lock-only'], { cwd: root, encoding: 'utf8' })
  expect(locked.status).toBe(0)
}

function writeJson(path: string, value: unknown) {
  writeFileSync(join(root, path), JSON.stringify(value))
}

function install(environment: Record<string, string> = {}) {
  const program = `import { runOnSupportedNode } from ${JSON.stringify(pathToFileURL('scripts/node-version.mjs').href)}
    import { ensureInstall } from ${JSON.stringify(ensureInstall)}
    runOnSupportedNode(async () => { await ensureInstall(${JSON.stringify(root)}); return 0 })`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  })
  return { status, stdout, stderr }
}
