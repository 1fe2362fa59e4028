/** Turns a text into other characters, such as traditional ones. */
export type Convert = (text: string) => string

/** The same words in other characters: each text, within lists and groups too, and what functions make of their arguments. */
export function convertWords<Words>(words: Words, convert: Convert): Words {
  return converted(words, convert) as Words
}

function converted(words: unknown, convert: Convert): unknown {
  if (typeof words === 'string') return convert(words)
  if (typeof words === 'function') return (...given: unknown[]) => converted(words(...given), convert)
  if (Array.isArray(words)) return words.map((inner) => converted(inner, convert))
  if (typeof words !== 'object' || words === null || Object.getPrototypeOf(words) !== Object.prototype) return words
  return Object.fromEntries(Object.entries(words).map(([key, inner]) => [key, converted(inner, convert)]))
}
