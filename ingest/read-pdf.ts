import type { Block } from './block.ts'
import { dropPageFurniture } from './drop-page-furniture.ts'
import { type ExtractedPage, extractPdf } from './extract-pdf.ts'
import type { FileContent } from './file-content.ts'
import { needsRecognition } from './ocr/needs-recognition.ts'
import { type RecognisedPage, recognisePages } from './ocr/recognise-pages.ts'
import { recognisedLines } from './ocr/recognised-lines.ts'
import type { ParseOptions } from './parse-file.ts'
import { type PdfTableLine, pdfBlocks } from './pdf-blocks.ts'
import { readingOrder } from './pdf-columns.ts'
import { type PdfLine, type PdfPiece, pdfLines } from './pdf-lines.ts'
import { pdfRules } from './pdf-rules.ts'
import { type PdfTable, pdfTables } from './pdf-tables.ts'

type Page = { width: number; height: number; turn?: RecognisedPage['turn']; lines: (PdfLine | PdfTableLine)[] }

/** Reads a PDF with page numbers and places; pages without a usable text layer are recognised from their picture. */
export async function readPdf(bytes: Uint8Array, options: ParseOptions = {}): Promise<FileContent> {
  const extracted = await extractPdf(bytes, options)
  const recognised = await recognise(bytes, extracted, options)
  const pages = extracted.pages.map((page, index) => {
    const drawn = recognised.get(index + 1)
    return drawn !== undefined && isFuller(drawn.lines, page.pieces) ? drawn : writtenPage(page, index + 1)
  })
  return pagesContent(pages)
}

/** The title and blocks of pages, whether written or recognised. */
export function pagesContent(pages: Page[]): FileContent {
  const blocks = pdfBlocks(dropPageFurniture(pages), pages)
  const title = blocks.find((block) => block.page === 1 && block.kind === 'heading' && block.level === 1)
  return { title: title?.text ?? null, metadata: {}, blocks, printed: printedLines(pages), pageCount: pages.length }
}

/** Each line alone, and each row of a table with bars between its cells. */
function printedLines(pages: Page[]): Block[] {
  return pages.flatMap(({ lines }) =>
    lines.flatMap((line): Block[] => {
      const texts = 'table' in line ? line.table.rows.map((row) => row.join(' | ')) : [line.text]
      return texts.map((text) => ({ kind: 'paragraph', text, page: line.page }))
    }),
  )
}

/** Recognised pages as pages of lines, by their numbers. */
export function recognisedPages(pages: RecognisedPage[]): Map<number, Page> {
  const lines = recognisedLines(pages)
  return new Map(
    pages.map(({ number, width, height, turn }) => [
      number,
      { width, height, turn, lines: inOrder(lines.filter(({ page }) => page === number)) },
    ]),
  )
}

async function recognise(
  bytes: Uint8Array,
  { pages, isPictured }: { pages: ExtractedPage[]; isPictured: boolean },
  { signal, onPage }: ParseOptions,
): Promise<Map<number, Page>> {
  const wanted = pages.flatMap(({ pieces }, index) => {
    const need = needsRecognition(pieces)
    return need === 'always' || (need === 'if-drawn' && isPictured)
      ? [{ number: index + 1, always: need === 'always' }]
      : []
  })
  if (wanted.length === 0) return new Map()
  const found = await recognisePages(
    { kind: 'pdf', bytes, pages: wanted },
    { signal, onPage: (done) => onPage?.(done, wanted.length, 'recognising') },
  )
  return recognisedPages(found)
}

/** Whether the picture of a page says clearly more than its text layer, which may be garbled. */
function isFuller(lines: { text: string }[], pieces: PdfPiece[]): boolean {
  const length = (parts: { text: string }[]) => parts.reduce((sum, { text }) => sum + text.trim().length, 0)
  return lines.length > 0 && (needsRecognition(pieces) === 'always' || length(lines) > 2 * length(pieces))
}

function writtenPage({ width, height, pieces, strokes }: ExtractedPage, number: number): Page {
  return { width, height, lines: pageLines(pieces, pdfTables(pdfRules(strokes), pieces), number) }
}

/** A page's lines in reading order; the text of a table is left out of them and the table stands where its text began. */
function pageLines(pieces: PdfPiece[], tables: PdfTable[], page: number): (PdfLine | PdfTableLine)[] {
  const lines: (PdfLine | PdfTableLine)[] = []
  let run: PdfPiece[] = []
  let place: Pick<PdfLine, 'column' | 'edge'> = {}
  const flush = () => {
    lines.push(...pdfLines(run, page).map((line) => ({ ...line, ...place })))
    run = []
  }
  for (const { item, column, edge } of readingOrder(withTables(pieces, tables), standing)) {
    if ('rows' in item) {
      flush()
      const { left, right, y, size } = standing(item)
      lines.push({ text: '', page, left, right, y, size, table: item })
      continue
    }
    if (column !== (place.column ?? 0)) flush()
    place = edge === null ? {} : { column, edge }
    run.push(item)
  }
  flush()
  return lines
}

/** The pieces in the order of the file, each table in the place of its first. */
function withTables(pieces: PdfPiece[], tables: PdfTable[]): (PdfPiece | PdfTable)[] {
  if (tables.length === 0) return pieces
  const placed = new Set<PdfTable>()
  return pieces.flatMap((piece): (PdfPiece | PdfTable)[] => {
    const table = tables.find((candidate) => candidate.pieces.has(piece))
    if (table === undefined) return [piece]
    if (placed.has(table)) return []
    placed.add(table)
    return [table]
  })
}

function standing(item: PdfPiece | PdfTable): { left: number; right: number; y: number; size: number } {
  if (!('rows' in item)) return { left: item.x, right: item.right, y: item.y, size: item.size }
  const { columns, rowEdges } = item
  return { left: columns[0] ?? 0, right: columns.at(-1) ?? 0, y: rowEdges[0] ?? 0, size: 1 }
}

/** Recognised lines, column by column. */
function inOrder(lines: PdfLine[]): PdfLine[] {
  return readingOrder(lines, (line) => line).map(({ item, column, edge }) =>
    edge === null ? item : { ...item, column, edge },
  )
}
