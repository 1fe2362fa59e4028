import type { ParsedClause, Region } from '../knowledge/document.ts'
import type { Place } from './block.ts'

/** Joins the places of a clause's blocks: one box for each page and column, and the confidence of its worst page. */
export function clausePlaces(places: Place[]): Pick<ParsedClause, 'regions' | 'confidence'> {
  if (places.length === 0) return {}
  const regions: Region[] = []
  for (const { page, x, y, width, height } of places) {
    const last = regions.at(-1)
    const place = { page, x, y, width, height }
    if (last !== undefined && last.page === page && overlap(last, place) && y > last.y - height)
      regions[regions.length - 1] = union(last, place)
    else regions.push(place)
  }
  const confidence = worstPage(places)
  return { regions: regions.map(rounded), ...(confidence === null ? {} : { confidence }) }
}

/** Whether two boxes stand above one another: they share at least half of the narrower one's width. */
function overlap(one: Region, other: Region): boolean {
  const shared = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  return shared >= Math.min(one.width, other.width) / 2
}

function union(one: Region, other: Region): Region {
  const x = Math.min(one.x, other.x)
  const y = Math.min(one.y, other.y)
  const right = Math.max(one.x + one.width, other.x + other.width)
  const bottom = Math.max(one.y + one.height, other.y + other.height)
  return { page: one.page, x, y, width: right - x, height: bottom - y }
}

/** The lowest of the pages' means, each weighted by characters; null where nothing was recognised. */
function worstPage(places: Place[]): number | null {
  const pages = new Map<number, { sum: number; characters: number }>()
  for (const { page, characters, confidence } of places) {
    if (confidence === undefined) continue
    const known = pages.get(page) ?? { sum: 0, characters: 0 }
    pages.set(page, { sum: known.sum + confidence * characters, characters: known.characters + characters })
  }
  const means = [...pages.values()].map(({ sum, characters }) => sum / Math.max(characters, 1))
  return means.length === 0 ? null : fourDigits(Math.min(...means))
}

/** Within the page, in steps finer than a pixel of any screen. */
function rounded({ page, ...box }: Region): Region {
  const x = clamp(box.x)
  const y = clamp(box.y)
  return {
    page,
    x: fourDigits(x),
    y: fourDigits(y),
    width: fourDigits(clamp(box.x + box.width) - x),
    height: fourDigits(clamp(box.y + box.height) - y),
  }
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}

function fourDigits(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
