import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readSettings } from '../cli/settings.ts'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const dockerfile = read('Dockerfile')
const ignored = read('.dockerignore').split('\n').filter(Boolean)

/** The rooms that the running service is made of. */
const served =
  'agents api career cli exercises exports governance identity ingest knowledge learning prompts storage teaching'.split(
    ' ',
  )

describe('the container files', () => {
  it('copy and start what there is', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gmu)].flatMap(([, paths = '']) =>
      paths.split(' '),
    )
    expect(copied).toContain('package-lock.json')
    for (const path of [...copied, 'cli/main.ts', 'node_modules/vite/bin/vite.js', 'node_modules/tsx']) {
      expect([path, existsSync(new URL(`../${path}`, import.meta.url))]).toEqual([path, true])
    }
  })

  it('leave out nothing that runs', () => {
    for (const room of [...served, 'bench', 'evals', 'samples', 'web-chat']) expect(ignored).not.toContain(room)
  })

  it('keep every package that the service imports', () => {
    const { dependencies = {} } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
    const root = fileURLToPath(new URL('..', import.meta.url))
    const missing = served.flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|testing\//u.test(name))
        .flatMap((name) => {
          const code = readFileSync(join(root, room, name), 'utf8')
          const imported = [
            ...code.matchAll(/^(?:import (?!type )[^\n]*|\} )from '([^'.][^']*)'|\bimport\('([^'.][^']*)'\)/gmu),
          ]
          return imported
            .map(([, statically, lazily]) => (statically ?? lazily ?? '').split('/'))
            .map(([scope = '', rest = '']) => (scope.startsWith('@') ? `${scope}/${rest}` : scope))
            .filter((name) => !name.startsWith('node:') && !(name in dependencies))
            .map((missing) => `${room}/${name}: ${missing}`)
        }),
    )
    expect(missing).toEqual([])
  })
})

describe('settings', () => {
  it('are all told in both readmes', () => {
    const source = `${read('cli/settings.ts')}${read('cli/site-settings.ts')}`
    const names = new Set([...source.matchAll(/^ {2}(BASHAN_[A-Z_]+|PORT):/gmu)].map(([, name = '']) => name))
    expect(names.size).toBeGreaterThan(25)
    expect(readSettings({}).port).toBe(8787)
    for (const readme of ['README.md', 'README.zh-CN.md']) {
      expect([readme, [...names].filter((name) => !read(readme).includes(name))]).toEqual([readme, []])
    }
  })
})
