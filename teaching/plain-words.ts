/** A text reduced to what is compared: width, spaces and punctuation do not count, but for decimal points and %. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<!\d)\.|\.(?!\d)|(?![.%])[\s\p{P}]/gu, '')

/** How alike two texts are by their pairs of characters, 0 to 1 (Dice 1945). */
export function likeness(one: string, other: string): number {
  const [first, second] = [pairs(one), pairs(other)]
  if (first.size === 0 || second.size === 0) return plainWords(one) === plainWords(other) ? 1 : 0
  const shared = [...first].filter((pair) => second.has(pair)).length
  return (2 * shared) / (first.size + second.size)
}

function pairs(text: string): Set<string> {
  const characters = [...plainWords(text)]
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`))
}
