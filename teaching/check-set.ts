import { fault, hint, type ItemFinding } from './item-finding.ts'
import { likeness } from './plain-words.ts'
import type { ItemContent } from './quiz-item.ts'

// Alike by so much, two stems ask the same; our own figure.
const sameQuestion = 0.9
// Under so many items a side cannot be told from chance.
const enough = 4

/** What is wrong with items as a set: the same asked twice, keys that stand in one place, judgements that are all one way. */
export function checkSet(contents: readonly ItemContent[]): ItemFinding[] {
  const found: ItemFinding[] = []
  if (contents.some((one, at) => contents.slice(at + 1).some((other) => asksSame(one, other)))) {
    found.push(fault('duplicate', '有两道题问的是同一件事。'))
  }
  const places = contents.flatMap((content) =>
    content.type === 'single-choice' ? [content.options.findIndex(({ id }) => id === content.key)] : [],
  )
  const most = Math.max(0, ...[0, 1, 2, 3].map((place) => places.filter((one) => one === place).length))
  if (places.length >= enough && most > Math.ceil(places.length / 4) + 1) {
    found.push(hint('key-position', '单选题的答案集中在同一个位置，请打乱选项。'))
  }
  const judged = contents.flatMap((content) => (content.type === 'true-false' ? [content.key] : []))
  const right = judged.filter(Boolean).length
  if (judged.length >= enough && Math.abs(2 * right - judged.length) > 2) {
    found.push(hint('one-sided', '判断题对的和错的数量相差太多。'))
  }
  return found
}

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
