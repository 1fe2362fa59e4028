import type { Block } from './block.ts'
import { joinLines } from './join-lines.ts'
import type { PdfLine } from './pdf-lines.ts'

const startsAnew =
  /^(?:第[^，。；、的]{1,9}[编章节条](?:\s|$)|[（(][^（）()]{1,4}[）)]|\d{1,2}(?:\.\d{1,2})+\.?\s|\d{1,2}[.、．]\s?|[一二三四五六七八九十]{1,3}、|[①-⑳]|[•●◆■–—-]\s)/
const headingLength = 60
const headingLevels = 4

/** Joins printed lines into paragraphs by their place on the page, and takes larger type for headings. */
export function pdfBlocks(lines: PdfLine[]): Block[] {
  const body = commonSize(lines)
  const sizes = headingSizes(lines, body)
  const edge = rightEdge(lines)
  const leading = commonLeading(lines, edge)
  const blocks: Block[] = []
  let paragraph: PdfLine[] = []
  const close = () => {
    const [first] = paragraph
    if (first === undefined) return
    const text = joinLines(paragraph.map((line) => line.text))
    const level = text.length <= headingLength ? sizes.indexOf(first.size) + 1 : 0
    const { page } = first
    blocks.push(level > 0 ? { kind: 'heading', level, text, page } : { kind: 'paragraph', text, page })
    paragraph = []
  }
  for (const line of lines) {
    const last = paragraph.at(-1)
    if (last !== undefined && !continues(last, line, { edge, leading, isHeading: sizes.includes(line.size) })) close()
    paragraph.push(line)
  }
  close()
  return blocks
}

type Measure = { edge: number; leading: number; isHeading: boolean }

/** Whether a line goes on the paragraph of the one before: it is of the same type, close below, and its first word had no room above. */
function continues(before: PdfLine, line: PdfLine, { edge, leading, isHeading }: Measure): boolean {
  if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.1 || startsAnew.test(line.text))
    return false
  const gap = before.y - line.y
  const samePage = before.page === line.page
  if (isHeading)
    return samePage && gap > 0 && gap < line.size * 1.6 && !/^(?:chapter|part|annex|appendix)\s+\w+$/i.test(before.text)
  if (samePage && (gap > Math.max(leading * 1.3, line.size * 1.25) || gap < -line.size)) return false
  return before.right + firstWordWidth(line) > edge - line.size * 0.5
}

/** Width of what could not be parted from the start of a line: a Latin word, or a character with its brackets and marks. */
function firstWordWidth(line: PdfLine): number {
  const [word = '', latin] =
    /^[（《〈“‘【]*(?:([\p{Script=Latin}\d.,;:()'’/-]+)|.)[，。；：、）》〉”’！？】]*/u.exec(line.text) ?? []
  const narrow = latin?.length ?? 0
  return (word.length - narrow + (narrow === 0 ? 0 : (narrow + 1) * 0.5)) * line.size
}

/** The size that most characters are printed in. */
function commonSize(lines: PdfLine[]): number {
  const lengths = new Map<number, number>()
  for (const { size, text } of lines) lengths.set(size, (lengths.get(size) ?? 0) + text.length)
  return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Sizes clearly above the body's, largest first; a size that prints much text is no heading. */
function headingSizes(lines: PdfLine[], body: number): number[] {
  const lengths = new Map<number, number[]>()
  for (const { size, text } of lines) {
    if (size > body * 1.1) lengths.set(size, [...(lengths.get(size) ?? []), text.length])
  }
  const short = [...lengths].filter(
    ([, all]) => all.reduce((sum, length) => sum + length, 0) / all.length <= headingLength,
  )
  return short
    .map(([size]) => size)
    .toSorted((a, b) => b - a)
    .slice(0, headingLevels)
}

/** Where full lines end: the rightmost place that at least 3 % of the lines reach. */
function rightEdge(lines: PdfLine[]): number {
  const rights = lines.map((line) => line.right).toSorted((a, b) => b - a)
  return rights[Math.floor(rights.length * 0.03)] ?? 0
}

/** The usual distance between a full line and the next, in points. */
function commonLeading(lines: PdfLine[], edge: number): number {
  const gaps: number[] = []
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    if (next === undefined || next.page !== line.page || line.right < edge - line.size * 1.5) return
    if (line.y - next.y > 0) gaps.push(line.y - next.y)
  })
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Number.POSITIVE_INFINITY
}
