/** Words people use (folded, in parts that stand near each other), with the standard term that they stand for. */
export type Wording = { parts: readonly string[]; term: string }

/** The words as they stand in a question, and the standard term searched for with them. */
export type Expansion = { from: string; to: string }

type Span = { start: number; end: number }
type Match = Expansion & { spans: Span[] }

// How many characters may stand between two parts of a wording: "检定签上个月就到期" has four.
const widestGap = 8
const sentenceEnd = /[。？！；?!;\n]/u

/**
 * The wordings that stand in a folded question, longest first. One that lies inside a longer one does not count: 老师 within 老师傅.
 * A wording equal to its term is found but gives nothing; it keeps shorter ones inside it from counting.
 */
export function findWordings(question: string, wordings: Iterable<Wording>): Expansion[] {
  const matches: Match[] = []
  for (const { parts, term } of wordings) {
    const spans = findParts(question, parts)
    const [first, last] = [spans?.at(0), spans?.at(-1)]
    if (spans && first && last) matches.push({ from: question.slice(first.start, last.end), to: term, spans })
  }
  const kept = matches.filter((match) => match.from !== match.to && !isInsideAnother(match, matches))
  return kept.map(({ from, to }) => ({ from, to })).sort((a, b) => b.from.length - a.from.length)
}

function findParts(question: string, parts: readonly string[]): Span[] | null {
  const [first, ...others] = parts
  if (first === undefined) return null
  for (let at = question.indexOf(first); at >= 0; at = question.indexOf(first, at + 1)) {
    const spans = [{ start: at, end: at + first.length }]
    for (const part of others) {
      const from = spans.at(-1)?.end ?? 0
      const next = question.indexOf(part, from)
      if (next < 0 || next - from > widestGap || sentenceEnd.test(question.slice(from, next))) break
      spans.push({ start: next, end: next + part.length })
    }
    if (spans.length === parts.length && spans.every((span) => isWholeWord(question, span))) return spans
  }
  return null
}

/** CCP is not found inside another Latin word. */
function isWholeWord(question: string, { start, end }: Span): boolean {
  const latin = /[a-z0-9]{2}/
  return !latin.test(question.slice(Math.max(0, start - 1), start + 1)) && !latin.test(question.slice(end - 1, end + 1))
}

function isInsideAnother(match: Match, matches: readonly Match[]): boolean {
  return match.spans.every((inner) =>
    matches.some((other) =>
      other.spans.some(
        (outer) =>
          outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start,
      ),
    ),
  )
}
