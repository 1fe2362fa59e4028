import { expect, it } from 'vitest'
import { dayInChina } from './day-in-china.ts'

it('a day begins at midnight in China, wherever the server stands', () => {
  expect(dayInChina(new Date('2026-08-31T15:59:59Z'))).toBe('2026-08-31')
  expect(dayInChina('2026-08-31T16:00:00Z')).toBe('2026-09-01')
})
