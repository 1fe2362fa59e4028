import { expect, test } from 'vitest'
import { places } from '../routing/route.ts'
import type { Filled } from './fill-product.ts'
import { scenes } from './scenes.ts'

const filled = new Proxy({} as Filled, { get: () => 'id' })

test('every place is shown by a scene, so that it is looked at and checked', () => {
  const shown = new Set(
    scenes.map(({ path }) => (typeof path === 'string' ? path : path(filled)).split(/[/?]/u)[0] ?? ''),
  )
  expect(places.filter((place) => !shown.has(place))).toEqual([])
})

test('no two scenes write the same picture', () => {
  expect(new Set(scenes.map(({ name }) => name)).size).toBe(scenes.length)
})
