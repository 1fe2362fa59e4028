// The body of the process that `recognisePages` starts: pages in, printed lines out, one page at a time. It is a process
// and not a thread because the recogniser keeps its memory outside the JavaScript heap, where only ending a process
// gives it back.

import { createWorker } from 'tesseract.js'
import { drawPage, drawPicture, middleOf, turned } from '../draw-page.mjs'
import { openPdf } from '../open-pdf.mjs'
import { picturesOn } from './pictures-on.mjs'

// A scan is drawn as it was scanned: enlarging one from 150 to 300 dpi made 1 character in 500 worse and took 1.6 times
// as long. Drawn glyphs have no resolution of their own.
const pointsPerInch = 72
const leastDpi = 150
const mostDpi = 300
// A4 at 300 dpi; photographs are larger than what the recogniser gains from.
const longestSide = 3508
const shortestSide = 1000
// Above this mean confidence (0 to 1) print lies upright: it measured 0.88 to 0.93, turned print 0.14 to 0.2.
const poorConfidence = 0.7
// Fewer words in the piece that is looked at say nothing.
const fewestWords = 8
const quarterTurns = [0, 90, 180, 270]

process.once('disconnect', () => process.exit())
process.once('message', async (job) => {
  watchMemory(job.limits.ocrMegabytes)
  const worker = await createWorker('chi_sim', 1, {
    langPath: job.languageFolder,
    cacheMethod: 'none',
    errorHandler: () => undefined,
  })
  const read = (canvas) => readLines(worker, canvas)
  const problem = job.kind === 'pdf' ? await readPdf(job, read) : await readPicture(job, read)
  process.send(problem ?? { end: true }, () => process.exit())
})

async function readPdf({ bytes, pages, limits }, read) {
  const { document, ...problem } = await openPdf(bytes, {
    mostPages: limits.pdfPages,
    mostPicturePixels: limits.picturePixels,
  })
  if (!document) return problem
  let turn = 0
  for (const { number, always } of pages) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { isDrawn, dpi } = await picturesOn(page)
    // A page that is all but blank has nothing to recognise.
    if (!always && !isDrawn) {
      process.send({ number, width, height, turn: 0, lines: [] })
      continue
    }
    const scale = Math.min(mostDpi, Math.max(leastDpi, dpi)) / pointsPerInch
    const canvas = await drawPage(page, { scale, mostPixels: limits.drawnPixels })
    const found = await readUpright(canvas, turn, read)
    turn = found.turn
    process.send({ number, width, height, ...found })
  }
}

async function readPicture({ bytes, size }, read) {
  const longest = Math.max(size.width, size.height)
  const scale = longest > longestSide ? longestSide / longest : longest < shortestSide ? 2 : 1
  const canvas = await drawPicture(bytes, scale)
  const found = await readUpright(canvas, 0, read)
  process.send({ number: 1, width: canvas.width, height: canvas.height, ...found })
}

/** Finds on a piece of the page which way it lies, since turned print takes three times as long to read, then reads it. */
async function readUpright(canvas, usual, read) {
  const turn = await findTurn(canvas, usual, read)
  return { turn, ...(await read(turned(canvas, turn))) }
}

async function findTurn(canvas, usual, read) {
  let best = { turn: usual, confidence: 0 }
  for (const turn of [usual, ...quarterTurns.filter((other) => other !== usual)]) {
    const { confidence, words } = await read(middleOf(turned(canvas, turn)))
    if (words < fewestWords) continue
    if (confidence >= poorConfidence) return turn
    if (confidence > best.confidence) best = { turn, confidence }
  }
  return best.turn
}

async function readLines(worker, canvas) {
  const { data } = await worker.recognize(grayMap(canvas), {}, { text: false, blocks: true })
  const lines = (data.blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .map(({ bbox, baseline, words }) => ({
      bbox,
      baseline,
      words: words.map(({ text, confidence, bbox }) => ({
        text,
        confidence: confidence / 100,
        x0: bbox.x0,
        x1: bbox.x1,
      })),
    }))
  const all = lines.flatMap(({ words }) => words)
  const length = all.reduce((sum, { text }) => sum + text.length, 0)
  const sure = all.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)
  return {
    lines,
    words: all.length,
    confidence: length === 0 ? 0 : sure / length,
    pixels: { width: canvas.width, height: canvas.height },
  }
}

/** A canvas as a portable graymap, which costs no compression. */
function grayMap(canvas) {
  const { width, height } = canvas
  const colours = canvas.data()
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`)
  const map = Buffer.allocUnsafe(header.length + width * height)
  header.copy(map)
  for (let from = 0, to = header.length; to < map.length; from += 4, to++) {
    map[to] = (colours[from] * 77 + colours[from + 1] * 150 + colours[from + 2] * 29) >> 8
  }
  return map
}

function watchMemory(megabytes) {
  setInterval(() => {
    if (process.memoryUsage.rss() > megabytes * 1024 * 1024)
      process.send({ problem: 'too-much-memory' }, () => process.exit())
  }, 250).unref()
}
