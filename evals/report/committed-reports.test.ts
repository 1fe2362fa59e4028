import { readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'
import { isGateCase } from '../measure/is-gate-case.ts'

const folder = new URL('../../docs/evals/', import.meta.url)
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'))

it('a report that is committed has at most three megabytes', () => {
  expect(pages).toContain('gate.html')
  const large = pages.filter((name) => statSync(new URL(name, folder)).size > 3_000_000)
  expect(large).toEqual([])
})

it('and shows no case of the gate half', () => {
  const shown = pages.flatMap((name) => {
    const html = readFileSync(new URL(name, folder), 'utf8')
    return [...html.matchAll(/<summary><code>([^<]+)<\/code>/gu)].map((match) => match[1] ?? '')
  })
  expect(shown.length).toBeGreaterThan(100)
  expect(shown.filter((id) => isGateCase({ id, type: '' }))).toEqual([])
})
