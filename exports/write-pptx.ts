import PizZip from 'pizzip'
import pptxgen from 'pptxgenjs'
import { addAigcProperty } from './add-aigc-property.ts'
import { columnShares } from './column-shares.ts'
import { type ExportDocument, metadataOf, plain, type Run } from './export-document.ts'
import { type SlideLine, type SlidePiece, type SlideRow, type SlideTopic, slidesOf } from './slides-of.ts'

// The package's types describe its CommonJS build; at run time Node loads the ES build, whose default is the class.
const Deck = pptxgen as unknown as typeof pptxgen.default
type SlideTable = Extract<SlidePiece, { kind: 'table' }>
type Slide = ReturnType<pptxgen.default['addSlide']>

// On Windows and in WPS; where it is missing, the machine's own face for Chinese takes its place.
const fontFace = 'Microsoft YaHei'
const [ink, soft, accent, wash] = ['26302B', '55615A', '2F5D50', 'E9EEE8']
// Inches, on a slide of 13.33 x 7.5.
const body = { x: 0.6, y: 1.3, w: 12.1, h: 5.5 }
const master = '正文'
const textSizes = [28, 24, 20, 18, 16] as const
const smallSize = 12
const tableSizes = [18, 16, 14, 12] as const
// Beside a table, larger type would shout.
const besideTable = 18
const cellMargin = 0.06
const dot = '2022'

/** The document as slides that can be edited: text boxes, native tables, speaker notes, the label on every slide and the AIGC metadata. */
export async function writePptx(document: ExportDocument): Promise<Buffer> {
  const { title, subtitle, label, provider } = document
  const deck = new Deck()
  deck.layout = 'LAYOUT_WIDE'
  Object.assign(deck, { title, author: provider, company: provider, subject: label })
  deck.theme = { headFontFace: fontFace, bodyFontFace: fontFace }
  const foot = { x: 0.6, y: 7.05, w: 11.2, h: 0.3, fontFace, fontSize: 10, color: soft, margin: 0 }
  deck.defineSlideMaster({
    title: master,
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: 0.18, h: 7.5, fill: { color: accent } } },
      { line: { x: 0.6, y: 6.98, w: 12.1, h: 0, line: { color: 'CBD2CC', width: 0.75 } } },
    ],
    slideNumber: { x: 12.2, y: 7.05, w: 0.6, h: 0.3, fontFace, fontSize: 10, color: soft },
  })
  const add = () => {
    const slide = deck.addSlide({ masterName: master })
    slide.addText(label, foot)
    return slide
  }
  const cover = add()
  cover.addText(title, {
    x: 0.8,
    y: 2.2,
    w: 11.7,
    h: 1.6,
    fontFace,
    fontSize: 38,
    bold: true,
    color: accent,
    fit: 'shrink',
  })
  if (subtitle !== undefined) {
    cover.addText(subtitle, { x: 0.8, y: 3.9, w: 11.7, h: 1.2, fontFace, fontSize: 16, color: soft, valign: 'top' })
  }
  for (const topic of slidesOf(document)) addTopic(add, topic)
  const zip = new PizZip((await deck.write({ outputType: 'nodebuffer' })) as Buffer)
  addAigcProperty(zip, metadataOf(document))
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** Lays a topic out on as many slides as it needs, at the largest type in which it needs fewest. */
function addTopic(add: () => Slide, { title, pieces, notes }: SlideTopic): void {
  const hasTable = pieces.some(({ kind }) => kind === 'table')
  const sizes = textSizes.filter((one) => !hasTable || one <= besideTable)
  const tall = (size: number, cells: number) => pieces.reduce((sum, piece) => sum + heightOf(piece, size, cells), 0)
  const size = sizes.find((one) => tall(one, 12) <= body.h) ?? textSizes.at(-1) ?? 16
  const tableSize = tableSizes.find((one) => tall(size, one) <= body.h) ?? 12
  let slide = start(title)
  if (notes.length > 0) slide.addNotes(notes.join('\n'))
  let y = body.y
  const left = () => body.y + body.h - y
  function next(): void {
    slide = start(`${title}（续）`)
    y = body.y
  }
  for (const piece of pieces) {
    if (piece.kind === 'lines') placeLines(piece.lines)
    else placeTable(piece)
  }

  function start(heading: string): Slide {
    const started = add()
    started.addText(heading, {
      x: 0.6,
      y: 0.3,
      w: 12.1,
      h: 0.85,
      fontFace,
      fontSize: 28,
      bold: true,
      color: accent,
      valign: 'middle',
      fit: 'shrink',
    })
    return started
  }

  function placeLines(lines: readonly SlideLine[]): void {
    let from = 0
    while (from < lines.length) {
      let to = from
      let height = 0
      while (to < lines.length && height + lineHeight(lines[to], size) <= left())
        height += lineHeight(lines[to++], size)
      if (to === from && y > body.y) {
        next()
        continue
      }
      // A line taller than a slide stands alone on one.
      if (to === from) height = Math.min(lineHeight(lines[to++], size), body.h)
      slide.addText(
        lines.slice(from, to).flatMap((line) => textOf(line, size)),
        { ...body, y, h: height, fontFace, color: ink, valign: 'top', margin: 0 },
      )
      y += height
      from = to
    }
  }

  function placeTable(table: SlideTable): void {
    const { header, rows } = table
    const widths = columnWidths(table)
    const headed = rowHeight(
      header.map((cell) => [cell]),
      widths,
      tableSize,
    )
    let waiting = [...rows]
    while (waiting.length > 0) {
      const taken: SlideRow[] = []
      let height = headed
      for (;;) {
        const [row, ...rest] = waiting
        if (!row) break
        const room = left() - height
        if (rowHeight(row, widths, tableSize) <= room) {
          taken.push(row)
          height += rowHeight(row, widths, tableSize)
          waiting = rest
          continue
        }
        // Only what would not fit on a slide of its own is cut between two.
        if (taken.length === 0 && (y === body.y || rowHeight(row, widths, tableSize) > body.h - headed)) {
          const [first, remainder] = cutRow(row, { widths, room, size: tableSize })
          if (first !== null) {
            taken.push(first)
            height += rowHeight(first, widths, tableSize)
            waiting = remainder === null ? rest : [remainder, ...rest]
          }
        }
        break
      }
      if (taken.length > 0) {
        slide.addTable([header.map((cell) => headCell(cell)), ...taken.map((row) => row.map(bodyCell))], {
          x: body.x,
          y,
          w: body.w,
          colW: widths,
          border: { type: 'solid', pt: 0.75, color: '9AA39D' },
          fontFace,
          fontSize: tableSize,
          color: ink,
          margin: cellMargin,
          valign: 'top',
        })
        y += height + 0.15
      }
      if (waiting.length > 0) next()
    }
  }
}

/** A row in two: what fits into `room`, at least a line, and what is left; the first cell stands in both. */
function cutRow(
  row: SlideRow,
  { widths, room, size }: { widths: readonly number[]; room: number; size: number },
): [SlideRow | null, SlideRow | null] {
  const most = Math.max(...row.map((cell) => cell.length))
  let count = most
  const first = (lines: number): SlideRow => row.map((cell, column) => (column === 0 ? cell : cell.slice(0, lines)))
  while (count > 1 && rowHeight(first(count), widths, size) > room) count -= 1
  if (rowHeight(first(count), widths, size) > room && room < body.h / 2) return [null, row]
  const rest = row.map((cell, column) => (column === 0 ? cell : cell.slice(count)))
  return [first(count), rest.slice(1).some((cell) => cell.length > 0) ? rest : null]
}

const columnWidths = ({ header, rows, shares }: SlideTable): number[] =>
  columnShares({ header, rows: rows.map((row) => row.map((cell) => cell.flat())), shares }).map(
    (share) => share * body.w,
  )

const perLine = (size: number): number => (size / 72) * 1.55

/** How wide text is, in inches: a Chinese character is as wide as high, a Latin one about half. */
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2e80 ? 0.55 : 1), 0) * (size / 72)

function lineHeight(line: SlideLine | undefined, size: number): number {
  if (!line) return 0
  const own = sizeOf(line, size)
  const lines = Math.ceil(widthOf(plain(line.runs), own) / (body.w - 0.45 * (line.depth + 1))) || 1
  return lines * perLine(own) + 0.08
}

function heightOf(piece: SlidePiece, size: number, tableSize: number): number {
  if (piece.kind === 'lines') return piece.lines.reduce((sum, line) => sum + lineHeight(line, size), 0)
  const widths = columnWidths(piece)
  return [piece.header.map((cell) => [cell]), ...piece.rows].reduce(
    (sum, row) => sum + rowHeight(row, widths, tableSize),
    0.15,
  )
}

function rowHeight(row: SlideRow, widths: readonly number[], size: number): number {
  const lines = row.map((cell, column) =>
    cell.reduce(
      (sum, runs) =>
        sum + (Math.ceil(widthOf(plain(runs), size) / ((widths[column] ?? 1) - 2 * cellMargin - 0.12)) || 1),
      0,
    ),
  )
  return Math.max(...lines, 1) * perLine(size) + 2 * cellMargin + 0.04
}

const sizeOf = ({ look }: SlideLine, size: number): number => (look === 'small' ? smallSize : size)

function textOf(line: SlideLine, size: number): pptxgen.default.TextProps[] {
  const own = sizeOf(line, size)
  const number = typeof line.bullet === 'number' ? `${line.bullet}. ` : ''
  const words = number === '' ? line.runs : [{ text: number }, ...line.runs]
  return words.map((run, index) => ({
    text: run.text,
    options: {
      fontFace,
      fontSize: own,
      color: line.look === 'small' ? soft : ink,
      bold: run.bold === true || line.look === 'heading',
      italic: run.italic === true,
      ...(line.bullet === 'dot' && index === 0 ? { bullet: { characterCode: dot, indent: own * 0.8 } } : {}),
      ...(line.depth > 0 ? { indentLevel: line.depth } : {}),
      ...(index === words.length - 1 ? { breakLine: true } : {}),
      lineSpacingMultiple: 1.1,
      paraSpaceAfter: 4,
    },
  }))
}

const headCell = (runs: Run[]): pptxgen.default.TableCell => ({
  text: plain(runs),
  options: { bold: true, fill: { color: wash ?? 'FFFFFF' } },
})

function bodyCell(lines: Run[][]): pptxgen.default.TableCell {
  const words = lines.flatMap((runs, index) =>
    (runs.length > 0 ? runs : [{ text: '' } as Run]).map((run, at, all) => ({
      text: run.text,
      options: { bold: run.bold === true, breakLine: at === all.length - 1 && index < lines.length - 1 },
    })),
  )
  return { text: words }
}
