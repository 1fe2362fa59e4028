/**
 * Where `quote` stands in `text`, as start and end; white space may differ, since a quotation closes up the line ends
 * of its source. Null when it is not there.
 */
export function findQuote(text: string, quote: string): { start: number; end: number } | null {
  const wanted = quote.replace(/\s+/g, '')
  if (wanted === '') return null
  const positions: number[] = []
  let dense = ''
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? ''
    if (/\s/.test(character)) continue
    positions.push(index)
    dense += character
  }
  const at = dense.indexOf(wanted)
  const start = positions[at]
  const last = positions[at + wanted.length - 1]
  return start === undefined || last === undefined ? null : { start, end: last + 1 }
}
