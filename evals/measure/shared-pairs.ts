import { flatten } from './fact-stands-in.ts'

/** The share of one text's pairs of neighbouring characters that the other has too, 0 to 1; 1 for a text too short to have any. */
export function sharedPairs(text: string, other: string): number {
  const pairs = pairsOf(text)
  if (pairs.size === 0) return 1
  const theirs = pairsOf(other)
  return [...pairs].filter((pair) => theirs.has(pair)).length / pairs.size
}

function pairsOf(text: string): Set<string> {
  const characters = [...flatten(text).replaceAll(/\p{P}/gu, '')]
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`))
}
