// The body of the worker thread that `renderPage` starts.

import { parentPort, workerData } from 'node:worker_threads'
import { drawPage, drawPicture } from './draw-page.mjs'
import { openPdf } from './open-pdf.mjs'

const quality = 85

try {
  parentPort.postMessage(await render(workerData))
} catch (error) {
  parentPort.postMessage({ problem: 'damaged', cause: String(error) })
}

async function render({ bytes, kind, number, size, width, limits }) {
  if (kind === 'picture') return webp(await drawPicture(bytes, Math.min(1, width / size.width)))
  const { document, ...problem } = await openPdf(bytes, {
    mostPages: limits.pdfPages,
    mostPicturePixels: limits.picturePixels,
  })
  if (!document) return problem
  if (number > document.numPages) return { problem: 'no-such-page', cause: `${document.numPages} pages` }
  const page = await document.getPage(number)
  const scale = width / page.getViewport({ scale: 1 }).width
  return webp(await drawPage(page, { scale, mostPixels: limits.drawnPixels }))
}

function webp(canvas) {
  return { image: canvas.toBuffer('image/webp', quality) }
}
