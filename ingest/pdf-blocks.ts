import type { Block, Place } from './block.ts'
import { joinLines } from './join-lines.ts'
import type { PdfLine } from './pdf-lines.ts'
import { boxPlace, linePlaces, type PageSize } from './pdf-places.ts'
import type { PdfTable } from './pdf-tables.ts'
import { splitHeader, tableRows } from './table-rows.ts'

const startsAnew =
  /^(?:第[^，。；、的]{1,9}[编章节条](?:\s|$)|[（(][^（）()]{1,4}[）)]|[1-9]\d?(?:\.\d{1,2})+\.?\s|\d{1,2}[.、．](?!\d)\s?|[一二三四五六七八九十]{1,3}、|[①-⑳]|[•●◆■–—-]\s)/
// A sum or a bracket that is not finished goes on, though the next line may begin like a numbered item.
const unfinished = /[=＝+＋×÷≈≤≥（(]$/
const noteMark = /^(?:[①-⑳*†‡※]|[[〔(（]\d{1,2}[\]〕)）]|注\s?\d{0,2}\s?[：:])/
const headingLength = 60
const headingLevels = 4

/** A table in the run of lines, at the place where its text begins. */
export type PdfTableLine = PdfLine & { table: PdfTable }

/**
 * Joins printed lines into paragraphs by their place on the page, takes larger type for headings, and writes tables row
 * by row; `pages` are the sizes of the pages, from the first.
 */
export function pdfBlocks(content: (PdfLine | PdfTableLine)[], pages: PageSize[]): Block[] {
  const lines = content.filter((line) => !('table' in line))
  const measure = { edge: rightEdge(lines), sizes: headingSizes(lines, commonSize(lines)) }
  const leading = commonLeading(lines, measure.edge)
  const notes = footnotes(lines)
  let held: PdfLine[] = []
  const blocks: Block[] = []
  let paragraph: PdfLine[] = []
  let above: TableAbove | null = null
  const close = () => {
    if (paragraph.length > 0) {
      blocks.push({ ...paragraphBlock(paragraph, measure.sizes), places: linePlaces(paragraph, pages) })
      above = null
    }
    paragraph = []
    blocks.push(...noteBlocks(held, pages))
    held = []
  }
  for (const line of content) {
    // Notes wait for the end of the paragraph, which may go on over the page.
    if (notes.has(line)) {
      held.push(line)
      continue
    }
    if ('table' in line) {
      close()
      above = addTable(line, above, { blocks, size: pages[line.page - 1] })
      continue
    }
    const last = paragraph.at(-1)
    const isHeading = measure.sizes.includes(line.size)
    if (last !== undefined && !continues(last, line, { edge: measure.edge, leading, isHeading })) close()
    paragraph.push(line)
  }
  close()
  return blocks
}

/** The notes at the foot of pages: smaller type, from the first line that begins with a mark. */
function footnotes(lines: PdfLine[]): Set<PdfLine> {
  const most = commonSize(lines) * 0.9
  const notes = new Set<PdfLine>()
  for (const page of new Set(lines.map((line) => line.page))) {
    const onPage = lines.filter((line) => line.page === page)
    const foot = onPage.slice(onPage.findLastIndex(({ size }) => size > most) + 1)
    const first = foot.findIndex(({ text }) => noteMark.test(text))
    if (first !== -1 && foot.length < onPage.length) for (const line of foot.slice(first)) notes.add(line)
  }
  return notes
}

function noteBlocks(lines: PdfLine[], pages: PageSize[]): Block[] {
  const notes: PdfLine[][] = []
  for (const line of lines) {
    if (noteMark.test(line.text) || notes.length === 0) notes.push([line])
    else notes.at(-1)?.push(line)
  }
  return notes.map((note) => ({ ...paragraphBlock(note, []), places: linePlaces(note, pages) }))
}

function paragraphBlock(lines: PdfLine[], sizes: number[]): Block {
  const text = joinLines(lines.map((line) => line.text))
  const { size = 0, page = null } = lines[0] ?? {}
  const level = text.length <= headingLength ? sizes.indexOf(size) + 1 : 0
  return level > 0 ? { kind: 'heading', level, text, page } : { kind: 'paragraph', text, page }
}

type TableAbove = { columns: number[]; header: string[] | null }

/** Writes a table's rows; one that goes on over a page break keeps the names of its columns. */
function addTable(
  { table, page }: PdfTableLine,
  above: TableAbove | null,
  { blocks, size }: { blocks: Block[]; size: PageSize | undefined },
): TableAbove {
  const goesOn = above !== null && sameColumns(above.columns, table.columns)
  const [first = []] = table.rows
  const isRepeated = goesOn && above.header?.join() === first.join()
  const own = goesOn
    ? { header: above.header, rows: isRepeated ? table.rows.slice(1) : table.rows }
    : splitHeader(table.rows)
  const skipped = table.rows.length - own.rows.length
  own.rows.forEach((row, index) => {
    const [text] = tableRows(own.header, [row])
    if (text === undefined) return
    blocks.push({ kind: 'table-row', text, page, places: rowPlaces(table, { row: skipped + index, page, size, text }) })
  })
  return { columns: table.columns, header: own.header }
}

type Row = { row: number; page: number; size: PageSize | undefined; text: string }

function rowPlaces({ columns, rowEdges }: PdfTable, { row, page, size, text }: Row): Place[] {
  if (size === undefined) return []
  const box = {
    left: columns[0] ?? 0,
    right: columns.at(-1) ?? 0,
    top: rowEdges[row] ?? 0,
    bottom: rowEdges[row + 1] ?? 0,
  }
  return [{ ...boxPlace(page, box, size), characters: text.length }]
}

function sameColumns(one: number[], other: number[]): boolean {
  return one.length === other.length && one.every((x, index) => Math.abs(x - (other[index] ?? 0)) < 3)
}

type Measure = { edge: number; leading: number; isHeading: boolean }

/** Whether a line goes on the paragraph of the one before: it is of the same type, close below, and its first word had no room above. */
function continues(before: PdfLine, line: PdfLine, { edge, leading, isHeading }: Measure): boolean {
  if (Math.abs(before.size - line.size) > Math.max(before.size, line.size) * 0.1) return false
  const isOpen = unfinished.test(before.text)
  if (!isOpen && startsAnew.test(line.text)) return false
  const gap = before.y - line.y
  const samePage = before.page === line.page && before.column === line.column
  if (isHeading)
    return samePage && gap > 0 && gap < line.size * 1.6 && !/^(?:chapter|part|annex|appendix)\s+\w+$/i.test(before.text)
  if (samePage && (gap > Math.max(leading * 1.3, line.size * 1.25) || gap < -line.size)) return false
  return isOpen || before.right + firstWordWidth(line) > (before.edge ?? edge) - line.size * 0.5
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
    if (
      next === undefined ||
      next.page !== line.page ||
      next.column !== line.column ||
      line.right < (line.edge ?? edge) - line.size * 1.5
    )
      return
    if (line.y - next.y > 0) gaps.push(line.y - next.y)
  })
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? Number.POSITIVE_INFINITY
}
