import { describe, expect, it } from 'vitest'
import { loadPrompt } from '../prompts/load-prompt.ts'
import { faultsOf, loadPromptCases, promptIds } from './prompt-case.ts'

describe('the cases of the prompts', () => {
  it.each(promptIds())('there are at least two for %s, which fill its places and no others', (id) => {
    const cases = loadPromptCases(id)
    expect(cases.length, `evals/data/prompts/${id}.jsonl`).toBeGreaterThanOrEqual(2)
    expect(new Set(cases.map((one) => one.id)).size).toBe(cases.length)
    for (const { inputs } of cases) {
      const rendered = loadPrompt(id, Object.keys(inputs)).render(inputs)
      for (const value of Object.values(inputs)) expect(rendered).toContain(value)
    }
  })

  it.each(promptIds())('each for %s judges something, and none is met by an empty reply', (id) => {
    for (const one of loadPromptCases(id)) {
      expect(one.holds.length + one.lacks.length, one.id).toBeGreaterThan(0)
      expect(faultsOf('', one), one.id).not.toEqual([])
    }
  })
})

it('a reply is judged by what it holds, lacks, and its form', () => {
  const wanted = { id: 'a', inputs: {}, holds: ['10帕|10 帕'], lacks: ['作为'], form: 'line' as const, why: '' }
  expect(faultsOf('不低于10 帕。', wanted)).toEqual([])
  expect(faultsOf('作为助教，\n不低于十帕。', wanted)).toEqual(['缺“10帕|10 帕”', '有“作为”', '不止一行'])
  expect(faultsOf('```json\n{"a":1}\n```', { ...wanted, holds: [], form: 'json' })).toEqual([])
  expect(faultsOf('{"a":', { ...wanted, holds: [], form: 'json' })).toEqual(['不是 JSON'])
})
