import type { SeededRandom } from '../../storage/seeded-random.ts'
import { type ItemContent, itemTypes } from '../../teaching/quiz-item.ts'

/** The items by type, the keys of single choices spread evenly over the places. */
export function balanced(items: readonly ItemContent[], random: SeededRandom): ItemContent[] {
  let places: number[] = []
  const spread = items.map((item): ItemContent => {
    if (item.type !== 'single-choice') return item
    if (places.length === 0) places = random.shuffle(item.options.map((_, place) => place))
    const place = Math.min(places.pop() ?? 0, item.options.length - 1)
    const others = item.options.filter(({ id }) => id !== item.key)
    const right = item.options.filter(({ id }) => id === item.key)
    const ordered = [...others.slice(0, place), ...right, ...others.slice(place)]
    const options = ordered.map((option, at) => ({ ...option, id: 'abcdefgh'[at] ?? String(at) }))
    return { ...item, options, key: options[place]?.id ?? item.key }
  })
  return itemTypes.flatMap((type) => spread.filter((item) => item.type === type))
}
