import { Worker } from 'node:worker_threads'
import { limits } from './limits.ts'
import { littleText } from './ocr/needs-recognition.ts'
import type { ParseOptions } from './parse-file.ts'
import type { PdfPiece } from './pdf-lines.ts'
import { type PdfProblem, pdfProblems } from './pdf-problems.ts'
import type { Stroke } from './pdf-rules.ts'
import { unreadable } from './unreadable.ts'

/**
 * What stands on a page as it is shown: its size in points, its runs of text, and, where it may hold a table, what is
 * drawn; in the order of the file.
 */
export type ExtractedPage = { width: number; height: number; pieces: PdfPiece[]; strokes: Stroke[] }

/** `isPictured`: at least one of the pages with hardly any text is a picture. */
export type ExtractedPdf = { pages: ExtractedPage[]; isPictured: boolean }

type Message = ExtractedPdf | { problem: PdfProblem; cause: string } | { done: number; total: number }

/** Takes text and lines out of a PDF in a thread of its own, which is ended when a bad file takes too long or too much memory. */
export async function extractPdf(bytes: Uint8Array, { signal, onPage }: ParseOptions): Promise<ExtractedPdf> {
  signal?.throwIfAborted()
  const worker = new Worker(new URL('./extract-pdf.mjs', import.meta.url), {
    workerData: { bytes: new Uint8Array(bytes), limits, littleText },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.pdfMegabytes },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<ExtractedPdf>((done, fail) => {
      const message = `PDF 在 ${limits.pdfMilliseconds / 1000} 秒内没有读完，请拆分后重新导入。`
      timer = setTimeout(() => fail(unreadable(message)), limits.pdfMilliseconds)
      signal?.addEventListener('abort', () => fail(signal.reason), { once: true })
      worker.once('error', (cause) => fail(unreadable(pdfProblems.damaged, cause)))
      worker.on('message', (answer: Message) => {
        if ('done' in answer) onPage?.(answer.done, answer.total, 'reading')
        else if ('problem' in answer) fail(unreadable(pdfProblems[answer.problem], answer.cause))
        else done(answer)
      })
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
