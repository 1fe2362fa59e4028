// Opens PDFs. Plain JavaScript, since the threads and processes that read PDFs run without the TypeScript loader, which
// would compile pdf.js anew for each of them (four times the memory, a second of time).

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/**
 * The pdf.js document, or the problem that keeps it from being read. Pictures of more than `mostPicturePixels` are left
 * out before they are decoded; 1 leaves out all.
 */
export async function openPdf(bytes, { mostPages, mostPicturePixels }) {
  const opening = getDocument({
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
    const document = await opening.promise
    if (document.numPages > mostPages) return { problem: 'too-long', cause: `${document.numPages} pages` }
    return { document }
  } catch (error) {
    return { problem: error?.name === 'PasswordException' ? 'encrypted' : 'damaged', cause: String(error) }
  }
}
