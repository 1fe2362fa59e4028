import { expect, it } from 'vitest'
import type { ItemContent } from './quiz-item.ts'
import { rightAnswer } from './right-answer.ts'

it('names what a blank may hold without looking like a fraction', () => {
  const blanks = [{ accepted: ['1', '1年'] }, { accepted: ['6'] }]
  const content = { type: 'fill-in', blanks } as unknown as ItemContent
  expect(rightAnswer(content)).toBe('1 或 1年；6')
})
