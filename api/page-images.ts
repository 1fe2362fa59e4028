import { TooMany } from './too-many.ts'

/** Pictures of pages, kept in memory while there is room; what was used longest ago goes first. */
export type PageImages = (key: string, draw: () => Promise<Uint8Array>) => Promise<Uint8Array>

/** At most `bytes` are kept, and `atOnce` pages drawn at a time; one page more throws `TooMany`. */
export function openPageImages({ bytes, atOnce }: { bytes: number; atOnce: number }): PageImages {
  const kept = new Map<string, Uint8Array>()
  const drawing = new Map<string, Promise<Uint8Array>>()
  let size = 0

  function keep(key: string, image: Uint8Array): void {
    kept.set(key, image)
    size += image.length
    for (const [oldest, { length }] of kept) {
      if (size <= bytes) break
      kept.delete(oldest)
      size -= length
    }
  }

  return async (key, draw) => {
    const known = kept.get(key)
    if (known) {
      kept.delete(key)
      kept.set(key, known)
      return known
    }
    const running = drawing.get(key)
    if (running) return await running
    if (drawing.size >= atOnce) throw new TooMany(2, '同时查看页面的人太多，请稍后再试。')
    const work = draw()
    drawing.set(key, work)
    try {
      const image = await work
      keep(key, image)
      return image
    } finally {
      drawing.delete(key)
    }
  }
}
