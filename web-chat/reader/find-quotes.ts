type Range = { start: number; end: number }

/**
 * Where the lines of `quote` stand in `text`, in the order of the text. Each line is a passage quoted whole, with
 * other words perhaps left out between; white space may differ from the source. Lines that are not there are left out.
 */
export function findQuotes(text: string, quote: string): Range[] {
  const { dense, positions } = withoutSpace(text)
  return quote
    .split('\n')
    .map((line) => withoutSpace(line).dense)
    .filter((line) => line !== '')
    .flatMap((line) => {
      const at = dense.indexOf(line)
      const start = positions[at]
      const last = positions[at + line.length - 1]
      return start === undefined || last === undefined ? [] : [{ start, end: last + 1 }]
    })
    .sort((a, b) => a.start - b.start)
    .reduce<Range[]>(joinOverlap, [])
}

function withoutSpace(text: string): { dense: string; positions: number[] } {
  const positions = [...text.matchAll(/\S/g)].map((match) => match.index)
  return { dense: text.replace(/\s+/g, ''), positions }
}

function joinOverlap(ranges: Range[], range: Range): Range[] {
  const last = ranges.at(-1)
  if (last === undefined || range.start > last.end) return [...ranges, range]
  return [...ranges.slice(0, -1), { start: last.start, end: Math.max(last.end, range.end) }]
}
