// Opens PDFs. Plain JavaScript, since the threads and processes that read PDFs run without the TypeScript loader, which
// would compile pdf.js anew for each of them (four times the memory, a second of time).

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

// pdf.js puts its own, slower push in place of the built-in one on Node.js 20, on loading and again on opening: a fifth of
// the time of reading a page. What it guards against, arrays with a frozen length, is not met here.
const { push } = Array.prototype
const { PDFParse } = await import('pdf-parse')
const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')

/** Codes of what a page draws. */
export const operators = OPS

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/**
 * The document that pdf-parse opens, or the problem that keeps it from being read. Its pages are asked for words with their
 * places, which pdf-parse's own text loses. Pictures of more than `mostPicturePixels` are left
 * out before they are decoded; 1 leaves out all.
 */
export async function openPdf(bytes, { mostPages, mostPicturePixels }) {
  const parser = new PDFParse({
    data: new Uint8Array(bytes),
    cMapUrl: join(library, 'cmaps/'),
    standardFontDataUrl: join(library, 'standard_fonts/'),
    wasmUrl: join(library, 'wasm/'),
    disableFontFace: true,
    isEvalSupported: false,
    maxImageSize: mostPicturePixels,
    verbosity: 0,
  })
  try {
    const document = await parser.load()
    Array.prototype.push = push
    if (document.numPages > mostPages) return { problem: 'too-long', cause: `${document.numPages} pages` }
    return { document }
  } catch (error) {
    return { problem: error?.name === 'PasswordException' ? 'encrypted' : 'damaged', cause: String(error) }
  }
}
