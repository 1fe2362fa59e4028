import { Worker } from 'node:worker_threads'
import { limits } from './limits.ts'
import { littleText } from './ocr/needs-recognition.ts'
import type { ParseOptions } from './parse-file.ts'
import type { PdfPiece } from './pdf-lines.ts'
import { type PdfProblem, pdfProblems } from './pdf-problems.ts'
import type { Stroke } from './pdf-rules.ts'
import { unreadable } from './unreadable.ts'

type WrittenPage = { width: number; height: number; pieces: PdfPiece[] }

/** What stands on a page as it is shown: its size in points, its runs of text and what is drawn, in the order of the file. */
export type ExtractedPage = WrittenPage & { strokes: Stroke[] }

/** `isPictured`: at least one of the pages with hardly any text is a picture. */
export type ExtractedPdf = { pages: ExtractedPage[]; isPictured: boolean }

type Answers = { text: { pages: WrittenPage[]; isPictured: boolean }; lines: { pages: Stroke[][] } }
type Message<Part extends keyof Answers> =
  | Answers[Part]
  | { problem: PdfProblem; cause: string }
  | { done: number; total: number }

/** Takes text and lines out of a PDF in threads of their own, which are ended when a bad file takes too long or too much memory. */
export async function extractPdf(bytes: Uint8Array, options: ParseOptions): Promise<ExtractedPdf> {
  options.signal?.throwIfAborted()
  const workers: Worker[] = []
  const start = <Part extends keyof Answers>(part: Part) => {
    const worker = startWorker(bytes, part)
    workers.push(worker)
    return answerOf<Part>(worker, options)
  }
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, fail) => {
    const message = `PDF 在 ${limits.pdfMilliseconds / 1000} 秒内没有读完，请拆分后重新导入。`
    timer = setTimeout(() => fail(unreadable(message)), limits.pdfMilliseconds)
    options.signal?.addEventListener('abort', () => fail(options.signal?.reason), { once: true })
  })
  try {
    const [text, lines] = await Promise.race([Promise.all([start('text'), start('lines')]), tooLong])
    const pages = text.pages.map((page, index) => ({ ...page, strokes: lines.pages[index] ?? [] }))
    return { pages, isPictured: text.isPictured }
  } finally {
    clearTimeout(timer)
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

function startWorker(bytes: Uint8Array, part: keyof Answers): Worker {
  return new Worker(new URL('./extract-pdf.mjs', import.meta.url), {
    workerData: { bytes: new Uint8Array(bytes), part, limits, littleText },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.pdfMegabytes },
  })
}

function answerOf<Part extends keyof Answers>(worker: Worker, { onPage }: ParseOptions): Promise<Answers[Part]> {
  return new Promise((done, fail) => {
    worker.on('message', (answer: Message<Part>) => {
      if ('done' in answer) onPage?.(answer.done, answer.total, 'reading')
      else if ('problem' in answer) fail(unreadable(pdfProblems[answer.problem], answer.cause))
      else done(answer)
    })
    worker.once('error', (cause) => fail(unreadable(pdfProblems.damaged, cause)))
  })
}
