import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, type PDFDocumentLoadingTask, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { dropPageFurniture, type PdfPage } from './drop-page-furniture.ts'
import type { FileContent } from './file-content.ts'
import { limits } from './limits.ts'
import { type PdfTableLine, pdfBlocks } from './pdf-blocks.ts'
import { type PdfLine, type PdfPiece, pdfLines, pdfPieces } from './pdf-lines.ts'
import { pdfRules, type Rules } from './pdf-rules.ts'
import { type PdfTable, pdfTables } from './pdf-tables.ts'
import { unreadable } from './unreadable.ts'

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

// Below this many characters a page the text layer, if any, is only a stamp or a page number.
const leastCharactersPerPage = 20

/** Reads the text layer of a PDF, with page numbers; refuses scans, encrypted and damaged files, and what takes too long. */
export async function readPdf(bytes: Uint8Array): Promise<FileContent> {
  const task = getDocument({
    data: new Uint8Array(bytes), // pdf.js takes over the memory that it is given
    cMapUrl: join(library, 'cmaps/'),
    standardFontDataUrl: join(library, 'standard_fonts/'),
    disableFontFace: true,
    verbosity: 0,
  })
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, fail) => {
    const message = `PDF 在 ${limits.pdfMilliseconds / 1000} 秒内没有读完，请拆分后重新导入。`
    timer = setTimeout(() => fail(unreadable(message)), limits.pdfMilliseconds)
  })
  try {
    return await Promise.race([readDocument(task), timeout])
  } finally {
    clearTimeout(timer)
    await task.destroy()
  }
}

async function readDocument(task: PDFDocumentLoadingTask): Promise<FileContent> {
  const document = await task.promise.catch((cause: Error) => {
    const encrypted = cause.name === 'PasswordException'
    throw unreadable(
      encrypted ? 'PDF 已加密，请去掉密码后重新导入。' : 'PDF 文件已损坏，无法打开；请重新导出后再导入。',
      cause,
    )
  })
  const pageCount = document.numPages
  if (pageCount > limits.pdfPages) throw unreadable(`PDF 超过 ${limits.pdfPages} 页，请拆分后重新导入。`)
  const pages = await readPages(document)
  const characters = pages.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.text.length, 0)
  if (characters < pageCount * leastCharactersPerPage) {
    throw unreadable('这是扫描件，没有文字层，需要文字识别，当前版本尚不能读取；请换用有文字的版本。')
  }
  const blocks = pdfBlocks(dropPageFurniture(pages))
  const title = blocks.find((block) => block.page === 1 && block.kind === 'heading' && block.level === 1)
  return { title: title?.text ?? null, metadata: {}, blocks, pageCount }
}

async function readPages(document: PDFDocumentProxy): Promise<PdfPage[]> {
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [content, operators] = await Promise.all([page.getTextContent(), page.getOperatorList()]).catch(
      (cause: unknown) => {
        throw unreadable(`PDF 第 ${number} 页已损坏，无法读取；请重新导出后再导入。`, cause)
      },
    )
    const [, bottom = 0, , top = 0] = page.view
    pages.push({ height: top - bottom, lines: pageLines(pdfPieces(content.items), pdfRules(operators), number) })
    page.cleanup()
  }
  return pages
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
