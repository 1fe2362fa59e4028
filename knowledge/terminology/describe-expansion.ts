import type { Expansion } from './find-wordings.ts'

const termsAtMost = 3

/** One sentence for the reader: which standard terms were searched for, those for the longest wordings first. */
export function describeExpansion(expansions: readonly Expansion[]): string {
  const terms = [...new Set(expansions.map(({ to }) => to))].slice(0, termsAtMost)
  return `已按${terms.map((term) => `“${term}”`).join('、')}检索。`
}
