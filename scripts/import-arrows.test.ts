import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

/** Which room may import which: the arrows that biome.json enforces. */
const arrows: Record<string, string[]> = {
  storage: [],
  knowledge: ['storage'],
  ingest: ['knowledge', 'storage'],
  governance: ['storage'],
  identity: ['governance', 'storage'],
  exports: ['governance', 'storage'],
  prompts: ['storage'],
  learning: ['knowledge', 'storage'],
  career: ['knowledge', 'storage'],
  teaching: ['knowledge', 'storage'],
  exercises: ['knowledge', 'storage'],
  agents: ['knowledge', 'prompts', 'governance', 'learning', 'career', 'teaching', 'exercises', 'storage'],
  api: 'agents ingest knowledge governance identity exports learning career teaching exercises storage'.split(' '),
  cli: 'agents api bench career evals exercises exports governance identity ingest knowledge learning prompts storage teaching'.split(
    ' ',
  ),
  evals: 'agents prompts learning career teaching exercises knowledge ingest governance identity api storage'.split(
    ' ',
  ),
  bench: ['agents', 'knowledge', 'ingest', 'governance', 'identity', 'api', 'storage'],
  'web-chat': [],
  'samples/build': ['storage'],
}
const rooms = Object.keys(arrows)
const biome = join('node_modules', '@biomejs', 'biome', 'bin', 'biome')

let folder: string
let refused: Set<string>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bashan-arrows-'))
  mkdirSync(join(folder, 'scripts'))
  cpSync('scripts/contract-types-only.grit', join(folder, 'scripts/contract-types-only.grit'))
  const config = JSON.parse(readFileSync('biome.json', 'utf8'))
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }))
  for (const from of rooms) {
    for (const to of rooms.filter((room) => room !== from)) {
      probe(`${from}/to-${to.replace('/', '-')}.ts`, `import type { x } from '${up(from)}${to}/x.ts'`)
      probe(`${from}/nested/to-${to.replace('/', '-')}.ts`, `import type { x } from '../${up(from)}${to}/deep/x.ts'`)
    }
    probe(`${from}/nested/to-itself.ts`, `import type { x } from '../x.ts'`)
  }
  probe('web-chat/chat/own-api.ts', `import type { x } from '../api/x.ts'`)
  probe('web-chat/chat/contract-types.ts', `import type { x } from '../../api/contract/chat.ts'`)
  probe('web-chat/chat/contract-code.ts', `import { type x, y } from '../../api/contract/chat.ts'\nexport const z = y`)
  probe('knowledge/to-api.test.ts', `import type { x } from '../api/x.ts'`)
  refused = lint()
})

describe('import arrows', () => {
  it.each(rooms)('%s imports what its arrows allow and nothing else', (from) => {
    for (const to of rooms.filter((room) => room !== from)) {
      const forbidden = !arrows[from]?.includes(to)
      const name = `to-${to.replace('/', '-')}.ts`
      expect([to, refused.has(`${from}/${name}`)]).toEqual([to, forbidden])
      expect([to, refused.has(`${from}/nested/${name}`)]).toEqual([to, forbidden])
    }
    expect(refused.has(`${from}/nested/to-itself.ts`)).toBe(false)
  })

  it('lets web-chat share the types of the contract, not its code', () => {
    expect(refused.has('web-chat/chat/contract-types.ts')).toBe(false)
    expect(refused.has('web-chat/chat/contract-code.ts')).toBe(true)
  })

  it('does not take a folder inside web-chat for the room of the same name', () => {
    expect(refused.has('web-chat/chat/own-api.ts')).toBe(false)
  })

  it('leaves tests free to put rooms together', () => {
    expect(refused.has('knowledge/to-api.test.ts')).toBe(false)
  })

  it('covers every folder of the project', () => {
    const known = new Set([
      ...rooms.map((room) => room.split('/')[0]),
      'docs',
      'scripts',
      'node_modules',
      'dist',
      'data',
    ])
    const folders = readdirSync('.', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => name).filter((name) => !name.startsWith('.') && !known.has(name))).toEqual([])
  })
})

const up = (from: string) => '../'.repeat(from.split('/').length)

function probe(path: string, code: string) {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${code}\nexport type y = x\n`)
}

/** The files in which the linter saw a forbidden import. */
function lint(): Set<string> {
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', `--config-path=${folder}`, folder]
  const { stdout } = spawnSync(process.execPath, [biome, ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] }
  return new Set(
    diagnostics
      .filter(({ category }) => category === 'lint/style/noRestrictedImports' || category === 'plugin')
      .map(({ location }) => location.path.replace(`${folder}/`, '')),
  )
}
