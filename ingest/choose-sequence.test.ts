import { expect, test } from 'vitest'
import { chooseSequence } from './choose-sequence.ts'

const firm = (...number: number[]) => ({ number, firm: true })
const loose = (...number: number[]) => ({ number, firm: false })

test('passes over a number that stands out of the sequence', () => {
  expect([...chooseSequence([firm(1), firm(90), firm(2), firm(3)])].sort()).toEqual([0, 2, 3])
})

test('bears a gap where numbers are missing', () => {
  expect([...chooseSequence([firm(3), firm(4), firm(9), firm(10)])].sort()).toEqual([0, 1, 2, 3])
})

test('prefers the firm of two that have the same number', () => {
  expect([...chooseSequence([firm(1), loose(2), firm(2), firm(3)])].sort()).toEqual([0, 2, 3])
})

test('follows sections down and up again', () => {
  const sections = [firm(1), firm(1, 1), firm(1, 1, 1), firm(1, 2), firm(2), firm(2, 1)]
  expect(chooseSequence(sections).size).toBe(sections.length)
})

test('chooses among thousands in well under a second', () => {
  const many = Array.from({ length: 5000 }, (_, index) => firm(index + 1))
  const before = performance.now()
  expect(chooseSequence(many).size).toBe(5000)
  expect(performance.now() - before).toBeLessThan(500)
})
