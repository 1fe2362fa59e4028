import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from './project-root.mjs'

it('names in docs/security.md only tests and benches that there are', () => {
  const text = readFileSync(join(projectRoot, 'docs', 'security.md'), 'utf8')
  const named = [...text.matchAll(/`((?:[\w-]+\/)+[\w.-]+\.(?:ts|mjs))`/g)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([])
})
