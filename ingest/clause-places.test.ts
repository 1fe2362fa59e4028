import { expect, test } from 'vitest'
import { clausePlaces } from './clause-places.ts'
import { boxPlace } from './pdf-places.ts'

const place = (page: number, x: number, y: number, confidence?: number) => ({
  page,
  x,
  y,
  width: 0.4,
  height: 0.05,
  characters: 10,
  ...(confidence === undefined ? {} : { confidence }),
})

test('what stands below one another is one box, another column and another page are others', () => {
  const { regions } = clausePlaces([place(1, 0.05, 0.8), place(1, 0.05, 0.9), place(1, 0.55, 0.1), place(2, 0.05, 0.1)])
  expect(regions).toEqual([
    { page: 1, x: 0.05, y: 0.8, width: 0.4, height: 0.15 },
    { page: 1, x: 0.55, y: 0.1, width: 0.4, height: 0.05 },
    { page: 2, x: 0.05, y: 0.1, width: 0.4, height: 0.05 },
  ])
})

test('a clause is as sure as its worst page; written words have no confidence', () => {
  expect(clausePlaces([place(1, 0, 0, 0.9), place(1, 0, 0.1, 0.8), place(2, 0, 0, 0.95)]).confidence).toBe(0.85)
  expect(clausePlaces([place(1, 0, 0)])).not.toHaveProperty('confidence')
  expect(clausePlaces([])).toEqual({})
})

test('a box of a page that was turned to be read stands where the file shows it', () => {
  // 100 by 200 points as read; the upper left quarter.
  const box = { left: 0, right: 50, top: 200, bottom: 100 }
  const shown = (width: number, height: number, turn: 0 | 90 | 180 | 270) => {
    const { x, y } = boxPlace(1, box, { width, height, turn })
    return [x, y]
  }
  expect(shown(100, 200, 0)).toEqual([0, 0])
  expect(shown(200, 100, 90)).toEqual([0, 0.5])
  expect(shown(100, 200, 180)).toEqual([0.5, 0.5])
  expect(shown(200, 100, 270)).toEqual([0.5, 0])
})
