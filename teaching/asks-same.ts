import { likeness } from './plain-words.ts'
import type { ItemContent } from './quiz-item.ts'

// Alike by so much, two stems ask the same; our own figure.
const sameQuestion = 0.9

/** Whether two items ask the same thing in nearly the same words. */
export function asksSame(one: ItemContent, other: ItemContent): boolean {
  return (
    one.type === other.type &&
    likeness(one.situation + one.stem + optionsOf(one), other.situation + other.stem + optionsOf(other)) > sameQuestion
  )
}

const optionsOf = (content: ItemContent): string =>
  'options' in content
    ? content.options
        .map(({ text }) => text)
        .sort()
        .join()
    : ''
