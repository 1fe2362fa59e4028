import { Worker } from 'node:worker_threads'
import { limits } from './limits.ts'
import type { PdfPiece } from './pdf-lines.ts'
import type { Stroke } from './pdf-rules.ts'
import { unreadable } from './unreadable.ts'

/** What stands on a page: its height in points, its runs of text and what is drawn, in the order of the file. */
export type ExtractedPage = { height: number; pieces: PdfPiece[]; strokes: Stroke[] }

type Problem = 'encrypted' | 'damaged' | 'too-long'
type Answer = { pages: ExtractedPage[] } | { problem: Problem; cause: string }

const messages: Record<Problem, string> = {
  encrypted: 'PDF 已加密，请去掉密码后重新导入。',
  damaged: 'PDF 文件已损坏，无法读取；请重新导出后再导入。',
  'too-long': `PDF 超过 ${limits.pdfPages} 页，请拆分后重新导入。`,
}

/** Takes text and lines out of a PDF in a thread of its own, which is ended when a bad file takes too long or too much memory. */
export async function extractPdf(bytes: Uint8Array): Promise<ExtractedPage[]> {
  const worker = new Worker(new URL('./extract-pdf.mjs', import.meta.url), {
    workerData: { bytes: new Uint8Array(bytes), mostPages: limits.pdfPages },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.pdfMegabytes },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    const answer = await new Promise<Answer>((done, fail) => {
      const message = `PDF 在 ${limits.pdfMilliseconds / 1000} 秒内没有读完，请拆分后重新导入。`
      timer = setTimeout(() => fail(unreadable(message)), limits.pdfMilliseconds)
      worker.once('message', done)
      worker.once('error', (cause) => fail(unreadable(messages.damaged, cause)))
    })
    if ('problem' in answer) throw unreadable(messages[answer.problem], answer.cause)
    return answer.pages
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
