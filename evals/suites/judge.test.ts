import { expect, it } from 'vitest'
import type { ModelConnection } from '../../agents/model-connection.ts'
import type { Library } from '../library.ts'
import type { Product } from '../product.ts'
import { judgeSuite, loadJudgeRows } from './judge.ts'

const all = () => true
const noLibrary = { byKey: new Map(), byId: new Map() } as unknown as Library
const saying = (say: (prompt: string) => string): ModelConnection => ({
  name: 'scripted',
  async *stream(prompt) {
    yield say(prompt)
  },
})
const run = (model: ModelConnection | null) =>
  judgeSuite.run({ product: { parts: { model }, library: noLibrary } as unknown as Product, wanted: all, seed: '' })
const labelOf = (prompt: string) => loadJudgeRows().find(({ statement }) => prompt.includes(statement))?.bears

it('is not run without a model, and says so', async () => {
  expect(await run(null)).toMatchObject({ outcomes: [], notRun: expect.stringContaining('没有连接大模型') })
})

it('agrees wholly with a judge that says what people said, by chance with one that always says the same', async () => {
  const right = await run(saying((prompt) => (labelOf(prompt) ? '有依据。' : '“没有依据”')))
  expect(right.outcomes.every(({ passed }) => passed)).toBe(true)
  expect(right.figures).toMatchObject([{ value: 1, n: loadJudgeRows().length }])
  const blind = await run(saying(() => '有依据'))
  expect(blind.figures).toMatchObject([{ value: 0 }])
})

it('a judge that says something else agrees with nobody', async () => {
  const { outcomes } = await run(saying(() => '我不确定'))
  expect(outcomes.some(({ passed }) => passed)).toBe(false)
})

it('has at least 40 labelled sentences, as many of either kind', () => {
  const rows = loadJudgeRows()
  expect(rows.length).toBeGreaterThanOrEqual(40)
  expect(rows.filter(({ bears }) => bears).length * 2).toBe(rows.length)
})
