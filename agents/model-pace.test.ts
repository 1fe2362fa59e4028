import { expect, it } from 'vitest'
import { charactersAtMost, keepPace } from './model-pace.ts'

const pace = { first: 1_000, gap: 1_000, warmUp: 10_000, charactersPerSecond: 0 }

it('a model that was never taught to stop is stopped, and read no further', async () => {
  let said = 0
  let ended = false
  async function* endless() {
    try {
      for (;;) {
        said += 100
        yield '洁净区'.repeat(34).slice(0, 100)
      }
    } finally {
      ended = true
    }
  }
  let heard = 0
  const reading = async () => {
    for await (const words of keepPace(endless, new AbortController().signal, pace)) heard += words.length
  }
  await expect(reading()).rejects.toMatchObject({ code: 'model-refused' })
  expect(heard).toBe(charactersAtMost)
  expect(said).toBe(charactersAtMost + 100)
  await expect.poll(() => ended).toBe(true)
})
