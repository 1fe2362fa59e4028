import { expect, it } from 'vitest'
import { openPageImages } from './page-images.ts'

const image = (length: number) => new Uint8Array(length)

it('a page is drawn once, and again when there was no room to keep it', async () => {
  const pages = openPageImages({ bytes: 10, atOnce: 2 })
  const drawn: string[] = []
  const get = (key: string) =>
    pages(key, async () => {
      drawn.push(key)
      return image(4)
    })
  await Promise.all([get('a'), get('a')])
  await get('b')
  await get('a')
  await get('c')
  await get('a')
  await get('b')
  expect(drawn).toEqual(['a', 'b', 'c', 'b'])
})

it('more pages at once than may be drawn are refused, and room comes back after a failure', async () => {
  const pages = openPageImages({ bytes: 10, atOnce: 1 })
  let fail: (error: Error) => void = () => undefined
  const first = pages('a', () => new Promise((_, reject) => (fail = reject)))
  await expect(pages('b', async () => image(1))).rejects.toMatchObject({ code: 'too-many-requests', retryAfter: 2 })
  fail(new Error('broken'))
  await expect(first).rejects.toThrow('broken')
  expect(await pages('b', async () => image(1))).toHaveLength(1)
})
