import { expect, it } from 'vitest'
import { keepIndexed } from './keep-indexed.ts'

it('works without a pause while there is work, looks again later, and ends when told', async () => {
  const closing = new AbortController()
  let steps = 0
  const semantics = { step: async () => ++steps < 5 }
  const running = keepIndexed(semantics, closing.signal, { look: 60_000, afterFailure: 60_000 })
  await expect.poll(() => steps).toBe(5)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(steps).toBe(5)
  closing.abort()
  await running
})

it('goes on after failures, waiting in between', async () => {
  const closing = new AbortController()
  let steps = 0
  const failing = {
    step: async () => {
      steps++
      throw new Error('down')
    },
  }
  const running = keepIndexed(failing, closing.signal, { look: 0, afterFailure: 20 })
  await expect.poll(() => steps).toBeGreaterThan(2)
  expect(steps).toBeLessThan(100)
  closing.abort()
  await running
})
