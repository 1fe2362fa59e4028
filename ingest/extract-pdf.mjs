// The body of the worker thread that `extractPdf` starts.

import { parentPort, workerData } from 'node:worker_threads'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { picturesOn } from './ocr/pictures-on.mjs'
import { openPdf } from './open-pdf.mjs'

const drawing = new Map([
  [OPS.save, 'save'],
  [OPS.restore, 'restore'],
  [OPS.transform, 'transform'],
  [OPS.constructPath, 'path'],
])
// Runs of text that stand aslant, by more than a scanner's skew, are watermarks.
const mostSlope = 0.1

parentPort.postMessage(await extract(workerData))

async function extract({ bytes, mostPages, mostPicturePixels, littleText }) {
  // Only text and lines are wanted here, so that no picture is decoded: that took half of the time.
  const { document, ...problem } = await openPdf(bytes, { mostPages, mostPicturePixels: 1 })
  if (!document) return problem
  const pages = []
  for (let number = 1; number <= document.numPages; number++) {
    try {
      pages.push(await extractPage(await document.getPage(number)))
    } catch (error) {
      return { problem: 'damaged', cause: `page ${number}: ${error}` }
    }
    parentPort.postMessage({ done: number, total: document.numPages })
  }
  const bare = pages.flatMap(({ pieces }, index) => (lengthOf(pieces) < littleText ? [index + 1] : []))
  return { pages, isPictured: await anyDrawn(bytes, bare, { mostPages, mostPicturePixels }) }
}

/** Whether one of these pages is a picture; the first that is ends the search, since pictures are slow to decode. */
async function anyDrawn(bytes, numbers, limits) {
  if (numbers.length === 0) return false
  const { document } = await openPdf(bytes, limits)
  if (!document) return false
  for (const number of numbers) {
    const page = await document.getPage(number)
    const { isDrawn } = await picturesOn(page)
    page.cleanup()
    if (isDrawn) return true
  }
  return false
}

function lengthOf(pieces) {
  return pieces.reduce((sum, { text }) => sum + text.trim().length, 0)
}

async function extractPage(page) {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  // From the file's coordinates to those of the page as it is shown, turned where the file says so; y goes up.
  const shown = multiply([1, 0, 0, -1, 0, height], transform)
  const { items } = await page.getTextContent({ includeMarkedContent: false })
  const words = items.filter((item) => item.str)
  const strokes = words.length === 0 ? [] : strokesOf(await page.getOperatorList())
  page.cleanup()
  return {
    width,
    height,
    pieces: words.flatMap((item) => pieceOf(item, multiply(shown, item.transform))),
    strokes: strokes.length === 0 ? [] : [{ kind: 'transform', matrix: shown }, ...strokes],
  }
}

function pieceOf({ str, width, height }, [a, b, c, d, x, y]) {
  const isLevel = Math.abs(b) <= Math.abs(a) * mostSlope
  const isUpright = Math.abs(a) <= Math.abs(b) * mostSlope
  if (!isLevel && !isUpright) return []
  const size = Math.abs(height || (isLevel ? d : c))
  return [{ text: str, x, right: x + (isLevel ? width : size), y, size }]
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

function multiply([a, b, c, d, e, f], [g, h, i, j, k, l]) {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
