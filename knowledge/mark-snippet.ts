const open = '\uE000'
const close = '\uE001'
const snippetLength = 120

/**
 * The part of a text (about 120 characters) that holds the most of the terms, each match between U+E000 and U+E001:
 * marks that no text contains, so that a page can show them without parsing HTML.
 */
export function markSnippet(text: string, terms: readonly string[]): string {
  const flat = text.replace(/\s+/g, ' ')
  const matched = matchedCharacters(flat, terms)
  const start = densestWindow(matched)
  const end = Math.min(flat.length, start + snippetLength)
  let snippet = start > 0 ? '…' : ''
  for (let index = start; index < end; index++) {
    if (matched[index] && (index === start || !matched[index - 1])) snippet += open
    snippet += flat[index]
    if (matched[index] && (index === end - 1 || !matched[index + 1])) snippet += close
  }
  return end < flat.length ? `${snippet}…` : snippet
}

function matchedCharacters(text: string, terms: readonly string[]): boolean[] {
  const folded = text.toLowerCase()
  const matched = new Array<boolean>(text.length).fill(false)
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
      matched.fill(true, at, at + term.length)
    }
  }
  return matched
}

function densestWindow(matched: readonly boolean[]): number {
  let count = 0
  let best = 0
  let bestCount = -1
  for (let index = 0; index < matched.length; index++) {
    if (matched[index]) count++
    if (index >= snippetLength && matched[index - snippetLength]) count--
    if (count > bestCount && index >= snippetLength - 1) {
      bestCount = count
      best = index - snippetLength + 1
    }
  }
  // A little of what stands before the first match makes it readable.
  const first = matched.indexOf(true, best)
  return first < 0 ? 0 : Math.max(0, Math.min(best, first - 10))
}
