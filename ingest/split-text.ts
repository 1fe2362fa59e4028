/** Longest text, in characters, that one citable section may have: what a reader takes in at once in a side panel. */
const sectionLimit = 1200

/** Cuts lines into runs of about equal length, none above the limit unless one line alone is; order is kept. */
export function splitLines<Line extends { text: string }>(lines: Line[], limit = sectionLimit): Line[][] {
  const total = lines.reduce((sum, { text }) => sum + text.length, 0)
  if (total <= limit) return [lines]
  const target = total / Math.ceil(total / limit)
  const parts: Line[][] = []
  let part: Line[] = []
  let length = 0
  for (const line of lines) {
    if (part.length > 0 && length + line.text.length > limit) {
      parts.push(part)
      part = []
      length = 0
    }
    part.push(line)
    length += line.text.length
    if (length >= target) {
      parts.push(part)
      part = []
      length = 0
    }
  }
  if (part.length > 0) parts.push(part)
  return parts
}
