import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSampleParts } from '../../evals/sample-product.ts'
import { publicAccess } from '../../knowledge/access.ts'
import { sourceKey } from './interview.ts'
import { questionBank } from './question-bank.ts'
import { resolveSources } from './resolve-sources.ts'

let sample: Awaited<ReturnType<typeof openSampleParts>>
beforeAll(async () => {
  sample = await openSampleParts(null)
})
afterAll(() => sample.remove())

it('every clause that the bank names stands in the sample corpus, in an edition in force', async () => {
  const found = await resolveSources(sample.parts.database.read, publicAccess, questionBank)
  const named = questionBank.flatMap(({ points, wrong }) =>
    [...points, ...wrong].flatMap((one) => sourceKey(one) ?? []),
  )
  expect(named.length).toBeGreaterThan(600)
  expect(named.filter((key) => found[key] === undefined)).toEqual([])
})

it('a reader without access is shown no clause', async () => {
  expect(await resolveSources(sample.parts.database.read, { collections: [] }, questionBank)).toEqual({})
})
