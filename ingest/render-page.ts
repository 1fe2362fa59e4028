import { readFile } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { fileTypeFromBuffer } from 'file-type'
import { AppError } from '../storage/app-error.ts'
import { limits } from './limits.ts'
import { type PdfProblem, pdfProblems } from './pdf-problems.ts'
import { pictureSize } from './picture-size.ts'
import { unreadable } from './unreadable.ts'

const pictures = ['png', 'jpg', 'webp', 'bmp']
// Below, print cannot be read; above, no reader's screen shows more.
const widths = { least: 200, most: 2000 }

/** Extensions, with the dot and in lower case, of the files whose pages can be drawn. */
export const drawnExtensions: readonly string[] = ['.pdf', '.png', '.jpg', '.jpeg', '.webp', '.bmp']

type Answer = { image: Uint8Array } | { problem: PdfProblem | 'no-such-page'; cause: string }

/**
 * Draws a page (counted from 1) of a PDF, or a picture file, as a WebP about `width` pixels wide; what the file is goes by
 * its content. Throws AppError: 'not-found' where there is no such file or page, 'unsupported-type' for other formats,
 * 'document-unreadable' for a file that is broken or takes too long.
 */
export async function renderPage(path: string, page: number, { width }: { width: number }): Promise<Uint8Array> {
  const bytes = await readFile(path).catch((cause) => {
    throw new AppError('not-found', '找不到这份资料的原文件。', { cause })
  })
  const type = (await fileTypeFromBuffer(bytes))?.ext ?? ''
  const isPicture = pictures.includes(type)
  if (!isPicture && type !== 'pdf') throw new AppError('unsupported-type', '这种格式没有页面图像。')
  if (page < 1 || (isPicture && page > 1)) throw noSuchPage()
  const drawn = Math.round(Math.min(widths.most, Math.max(widths.least, width)))
  const source = isPicture ? { kind: 'picture', size: pictureSize(bytes) } : { kind: 'pdf' }
  const answer = await draw({ ...source, bytes: new Uint8Array(bytes), number: page, width: drawn, limits })
  if ('image' in answer) return answer.image
  if (answer.problem === 'no-such-page') throw noSuchPage(answer.cause)
  throw unreadable(pdfProblems[answer.problem], answer.cause)
}

function noSuchPage(cause?: string): AppError {
  return new AppError('not-found', '这份资料没有这一页。', { cause })
}

/** Runs in a thread of its own, which is ended when a page takes too long. */
async function draw(job: object): Promise<Answer> {
  const worker = new Worker(new URL('./render-page.mjs', import.meta.url), {
    workerData: job,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: limits.pdfMegabytes },
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<Answer>((done, fail) => {
      const message = `这一页在 ${limits.drawMilliseconds / 1000} 秒内没有画完。`
      timer = setTimeout(() => fail(unreadable(message)), limits.drawMilliseconds)
      worker.once('message', done)
      worker.once('error', (cause) => fail(unreadable('这一页无法显示。', cause)))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
