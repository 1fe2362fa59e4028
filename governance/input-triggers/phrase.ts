/** Building blocks for readable patterns over questions that normaliseQuestion has prepared. */

/** Any of the blank-separated words of the lists; `_` stands for a blank inside a word. A word may be a small pattern. */
export function oneOf(...lists: string[]): string {
  const words = lists.join(' ').trim().split(/\s+/)
  return `(?:${words.join('|').replaceAll('_', '\\s+')})`
}

/** The parts in this order within one sentence, at most `reach` characters between neighbours. */
export function inOrder(reach: number, ...parts: string[]): string {
  return parts.join(`[^。！?!?;\\n]{0,${reach}}`)
}

/** The two parts in either order within one sentence, at most `reach` characters apart. */
export function near(reach: number, a: string, b: string): string {
  return `(?:${inOrder(reach, a, b)}|${inOrder(reach, b, a)})`
}

/** A pattern that any of the alternatives satisfies. */
export function anyOf(...alternatives: string[]): RegExp {
  return new RegExp(alternatives.join('|'), 'u')
}
