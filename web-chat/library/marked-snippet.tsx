/** A search snippet with the matching words, which stand between U+E000 and U+E001, highlighted. */
export function MarkedSnippet({ snippet }: { snippet: string }) {
  return splitMarks(snippet).map(({ words, marked, at }) =>
    marked ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>,
  )
}

/** The parts of a snippet in order, each with where it begins. */
export function splitMarks(snippet: string): { words: string; marked: boolean; at: number }[] {
  return [...snippet.matchAll(/\uE000([^\uE001]*)\uE001?|[^\uE000]+/g)].map((match) => ({
    words: match[1] ?? match[0],
    marked: match[1] !== undefined,
    at: match.index,
  }))
}
