import { expect, it } from 'vitest'
import { makeClauseSet } from './clause-set.ts'

const real = [
  '企业应当设立独立的质量管理部门，履行质量保证和质量控制的职责。',
  '厂房应当有适当的照明、温度、湿度和通风。',
]

it('keeps the real clauses first and fills up with their phrases', () => {
  const set = makeClauseSet(real, 50, 1)
  expect(set.slice(0, 2).map(({ text }) => text)).toEqual(real)
  expect(set).toHaveLength(50)
  const phrases = real.flatMap((text) => text.split(/(?<=[，。])/u))
  for (const { text } of set) for (const phrase of text.split(/(?<=[，。])/u)) expect(phrases).toContain(phrase)
})

it('gives the same set for the same seed, another for another', () => {
  expect(makeClauseSet(real, 20, 7)).toEqual(makeClauseSet(real, 20, 7))
  expect(makeClauseSet(real, 20, 7)).not.toEqual(makeClauseSet(real, 20, 8))
})

it('can be smaller than what is real', () => {
  expect(makeClauseSet(real, 1, 1)).toEqual([{ id: 0, text: real[0] }])
})
