// The body of the thread that `extractPdf` starts.

import { parentPort, workerData } from 'node:worker_threads'
import { picturesOn } from './ocr/pictures-on.mjs'
import { operators as OPS, openPdf } from './open-pdf.mjs'
import { standsSideBySide } from './stands-side-by-side.mjs'

const drawing = new Map([
  [OPS.save, 'save'],
  [OPS.restore, 'restore'],
  [OPS.transform, 'transform'],
  [OPS.constructPath, 'path'],
])
// Runs of text that stand aslant, by more than a scanner's skew, are watermarks.
const mostSlope = 0.1

parentPort.postMessage(await extract(workerData))

async function extract({ bytes, limits, littleText }) {
  // No picture is decoded here: that took half of the time.
  const { document, ...problem } = await openPdf(bytes, { mostPages: limits.pdfPages, mostPicturePixels: 1 })
  if (!document) return problem
  const pages = []
  for (let number = 1; number <= document.numPages; number++) {
    try {
      const page = await document.getPage(number)
      const written = await textOf(page)
      const strokes = standsSideBySide(written.pieces) ? await strokesOf(page) : []
      pages.push({ ...written, strokes })
      page.cleanup()
    } catch (error) {
      return { problem: 'damaged', cause: `page ${number}: ${error}` }
    }
    parentPort.postMessage({ done: number, total: document.numPages })
  }
  const bare = pages.flatMap(({ pieces }, index) => (lengthOf(pieces) < littleText ? [index + 1] : []))
  return { pages, isPictured: await anyDrawn(bytes, bare, limits) }
}

/** Whether one of these pages is a picture; the first that is ends the search, since pictures are slow to decode. */
async function anyDrawn(bytes, numbers, { pdfPages, picturePixels }) {
  if (numbers.length === 0) return false
  const { document } = await openPdf(bytes, { mostPages: pdfPages, mostPicturePixels: picturePixels })
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

async function textOf(page) {
  const { width, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ includeMarkedContent: false })
  const shown = shownBy(page)
  const pieces = items.filter(({ str }) => str).flatMap((item) => pieceOf(item, multiply(shown, item.transform)))
  return { width, height, pieces }
}

function pieceOf({ str, width, height }, [a, b, c, d, x, y]) {
  const isLevel = Math.abs(b) <= Math.abs(a) * mostSlope
  const isUpright = Math.abs(a) <= Math.abs(b) * mostSlope
  if (!isLevel && !isUpright) return []
  const size = Math.abs(height || (isLevel ? d : c))
  return [{ text: str, x, right: x + (isLevel ? width : size), y, size }]
}

/** What is drawn, in order: changes of the coordinates, and the paths that are painted. */
async function strokesOf(page) {
  const { fnArray, argsArray } = await page.getOperatorList()
  const strokes = fnArray.flatMap((operator, index) => {
    const kind = drawing.get(operator)
    const args = argsArray[index]
    if (kind === undefined) return []
    if (kind === 'transform') return [{ kind, matrix: [...args] }]
    if (kind !== 'path') return [{ kind }]
    const [paint, [path]] = args
    return paint === OPS.endPath || !path ? [] : [{ kind, path: [...path] }]
  })
  return [{ kind: 'transform', matrix: shownBy(page) }, ...strokes]
}

/** From the file's coordinates to those of the page as it is shown, turned where the file says so; y goes up. */
function shownBy(page) {
  const { height, transform } = page.getViewport({ scale: 1 })
  return multiply([1, 0, 0, -1, 0, height], transform)
}

function multiply([a, b, c, d, e, f], [g, h, i, j, k, l]) {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
