import { dropPageFurniture } from './drop-page-furniture.ts'
import { extractPdf } from './extract-pdf.ts'
import type { FileContent } from './file-content.ts'
import { type PdfTableLine, pdfBlocks } from './pdf-blocks.ts'
import { type PdfLine, type PdfPiece, pdfLines } from './pdf-lines.ts'
import { pdfRules, type Rules } from './pdf-rules.ts'
import { type PdfTable, pdfTables } from './pdf-tables.ts'
import { unreadable } from './unreadable.ts'

// Below this many characters a page the text layer, if any, is only a stamp or a page number.
const leastCharactersPerPage = 20

/** Reads the text layer of a PDF, with page numbers; refuses scans, encrypted and damaged files, and what takes too long. */
export async function readPdf(bytes: Uint8Array): Promise<FileContent> {
  const extracted = await extractPdf(bytes)
  const characters = extracted.flatMap(({ pieces }) => pieces).reduce((sum, { text }) => sum + text.trim().length, 0)
  if (characters < extracted.length * leastCharactersPerPage) {
    throw unreadable('这是扫描件，没有文字层，需要文字识别，当前版本尚不能读取；请换用有文字的版本。')
  }
  const pages = extracted.map(({ height, pieces, strokes }, index) => ({
    height,
    lines: pageLines(pieces, pdfRules(strokes), index + 1),
  }))
  const blocks = pdfBlocks(dropPageFurniture(pages))
  const title = blocks.find((block) => block.page === 1 && block.kind === 'heading' && block.level === 1)
  return { title: title?.text ?? null, metadata: {}, blocks, pageCount: pages.length }
}

/** A page's lines; the text of a table is left out of them and the table stands where its text began. */
function pageLines(pieces: PdfPiece[], rules: Rules, page: number): (PdfLine | PdfTableLine)[] {
  const lines: (PdfLine | PdfTableLine)[] = []
  const placed = new Set<PdfTable>()
  const tables = pdfTables(rules, pieces)
  let run: PdfPiece[] = []
  const flush = () => {
    lines.push(...pdfLines(run, page))
    run = []
  }
  for (const piece of pieces) {
    const table = tables.find((candidate) => candidate.pieces.has(piece))
    if (table === undefined) run.push(piece)
    else if (!placed.has(table)) {
      flush()
      placed.add(table)
      lines.push({ text: '', page, left: 0, right: 0, y: piece.y, size: piece.size, table })
    }
  }
  flush()
  return lines
}
