import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decidedCases } from './decided-cases.ts'
import { ethicsRules } from './ethics-rules.ts'

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

test('what a rule of help leaves to another rule is decided there, so that it is learned', () => {
  const refused = decidedCases.filter(({ expected }) => expected === 'refuse').map(({ prompt }) => prompt)
  const left = ethicsRules.flatMap((rule) => (rule.kind === 'help' ? rule.cases.shouldNotTrigger : []))
  expect(left.length).toBeGreaterThan(0)
  expect(left.filter((prompt) => !refused.includes(prompt))).toEqual([])
})
