import { expect, test } from 'vitest'
import { readWeights } from '../governance/request-classifier.ts'
import { fingerprintOf, labelledRequests } from './fit-screening.ts'

test('the stored weights belong to these cases, concepts and triggers', () => {
  const rows = labelledRequests()
  expect(readWeights().cases).toBe(rows.length)
  expect(readWeights().fingerprint, 'run: npx tsx evals/fit-screening.ts').toBe(fingerprintOf(rows))
})

test('the weights stay below two megabytes', () => {
  expect(JSON.stringify(readWeights()).length).toBeLessThan(2_000_000)
})
