// The body of the worker thread that `extractPdf` starts. It is plain JavaScript and runs without the TypeScript loader,
// which would compile pdf.js anew for every process (four times the memory, a second of time).

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PDFParse } from 'pdf-parse'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const drawing = new Map([
  [OPS.save, 'save'],
  [OPS.restore, 'restore'],
  [OPS.transform, 'transform'],
  [OPS.constructPath, 'path'],
])

parentPort.postMessage(await extract(workerData))

async function extract({ bytes, mostPages }) {
  const parser = new PDFParse({
    data: bytes,
    cMapUrl: join(library, 'cmaps/'),
    standardFontDataUrl: join(library, 'standard_fonts/'),
    disableFontFace: true,
    verbosity: 0,
  })
  let total
  try {
    total = (await parser.getInfo()).total
  } catch (error) {
    return { problem: error.name === 'PasswordException' ? 'encrypted' : 'damaged', cause: String(error) }
  }
  if (total > mostPages) return { problem: 'too-long', cause: `${total} pages` }
  // pdf-parse's own text loses where the words stand; the pdf.js document that it opened tells.
  const document = parser.doc
  const pages = []
  for (let number = 1; number <= total; number++) {
    try {
      pages.push(await extractPage(await document.getPage(number)))
    } catch (error) {
      return { problem: 'damaged', cause: `page ${number}: ${error}` }
    }
  }
  return { pages }
}

async function extractPage(page) {
  const { items } = await page.getTextContent()
  const words = items.filter((item) => item.str)
  // A page without text is not searched for tables: it may hold a large picture, which would be decoded.
  const strokes = words.length === 0 ? [] : strokesOf(await page.getOperatorList())
  page.cleanup()
  const [, bottom, , top] = page.view
  return {
    height: top - bottom,
    pieces: words.map(({ str, transform, width, height }) => {
      const [, , , scale, x, y] = transform
      return { text: str, x, right: x + width, y, size: Math.abs(height || scale) }
    }),
    strokes,
  }
}

/** What is drawn, in order: changes of the coordinates, and the paths that are painted. */
function strokesOf({ fnArray, argsArray }) {
  return fnArray.flatMap((operator, index) => {
    const kind = drawing.get(operator)
    const args = argsArray[index]
    if (kind === undefined) return []
    if (kind === 'transform') return [{ kind, matrix: [...args] }]
    if (kind !== 'path') return [{ kind }]
    const [paint, [path]] = args
    return paint === OPS.endPath || !path ? [] : [{ kind, path: [...path] }]
  })
}
