import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decidedCases } from './decided-cases.ts'

test('no decided case stands twice, and none is a gate row', () => {
  const prompts = decidedCases.map((decided) => decided.prompt)
  const gate = ['refuse', 'answer'].flatMap((side) =>
    readFileSync(new URL(`../evals/data/ethics-${side}.jsonl`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).prompt as string),
  )
  expect(gate.filter((prompt) => prompts.includes(prompt))).toEqual([])
  expect(prompts.filter((prompt, index) => prompts.indexOf(prompt) !== index)).toEqual([])
})
