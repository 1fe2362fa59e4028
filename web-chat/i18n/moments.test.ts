import { expect, test } from 'vitest'
import { dayOf, minuteOf, shortTime } from './moments.ts'

// Without a zone it is a moment of wherever the test runs, so that the day is the same everywhere.
const at = '2026-03-09T08:05:00'

test('a moment is written as each language writes it', () => {
  expect([dayOf(at, 'zh'), minuteOf(at, 'zh'), shortTime(at, 'zh')]).toEqual([
    '2026年3月9日',
    '2026年3月9日 08:05',
    '3/9 08:05',
  ])
  expect([dayOf(at, 'en'), minuteOf(at, 'en'), shortTime(at, 'en')]).toEqual([
    '9 Mar 2026',
    '9 Mar 2026, 08:05',
    '9 Mar, 08:05',
  ])
})
