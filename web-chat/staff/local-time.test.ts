import { expect, it } from 'vitest'
import { fromLocalField, toLocalField } from './local-time.ts'

it('a moment comes back from the field, to the minute', () => {
  const moment = new Date(2026, 2, 1, 8, 5, 42)
  expect(toLocalField(moment)).toBe('2026-03-01T08:05')
  expect(fromLocalField(toLocalField(moment))).toEqual(new Date(2026, 2, 1, 8, 5))
})

it('an empty field is no moment', () => {
  expect(fromLocalField('')).toBeNull()
})
