import { expect, test } from 'vitest'
import { restDue } from './rest-reminder.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 8, minute))
/** The minutes at which questions asked every `step` minutes for `length` minutes are answered with a reminder. */
const reminders = (minutes: readonly number[]) =>
  minutes.filter((minute, index) => restDue(minutes.slice(0, index).map(at), at(minute)))

test('two hours at a stretch bring a reminder, once, and again after four', () => {
  const everyTen = Array.from({ length: 26 }, (_, index) => index * 10)
  expect(reminders(everyTen)).toEqual([120, 240])
})

test('a pause of more than twenty minutes begins a new stretch', () => {
  expect(reminders([0, 20, 40, 60, 80, 100, 121, 141])).toEqual([])
  expect(reminders([0, 20, 40, 60, 80, 100, 120, 140])).toEqual([120])
})

test('a first question brings none', () => {
  expect(restDue([], at(0))).toBe(false)
})
