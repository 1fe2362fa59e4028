import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { limits } from '../limits.ts'
import { type PdfProblem, pdfProblems } from '../pdf-problems.ts'
import { unreadable } from '../unreadable.ts'

type Box = { x0: number; y0: number; x1: number; y1: number }
export type RecognisedWord = { text: string; confidence: number; x0: number; x1: number }
/** A printed line as the recogniser gives it, in pixels from the upper left corner of the upright page. */
export type RecognisedLine = { bbox: Box; baseline: Box; words: RecognisedWord[] }

/** A page that was recognised: its size as the file shows it, the clockwise turn (in degrees) that makes it upright, and its lines. */
export type RecognisedPage = {
  number: number
  width: number
  height: number
  turn: 0 | 90 | 180 | 270
  lines: RecognisedLine[]
  pixels?: { width: number; height: number }
}

/** What to recognise: pages of a PDF (`always`: even where no picture is drawn), or one picture file of a known size. */
export type RecognitionJob =
  | { kind: 'pdf'; bytes: Uint8Array; pages: { number: number; always: boolean }[] }
  | { kind: 'picture'; bytes: Uint8Array; size: { width: number; height: number } }

export type RecognitionOptions = { signal?: AbortSignal | undefined; onPage?: ((done: number) => void) | undefined }

// The set of integer weights: 1.7 MB against 20, and fewer wrong characters on the scans that were measured.
const languageFolder = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json')),
  '4.0.0_best_int',
)
const program = fileURLToPath(new URL('./recognise.mjs', import.meta.url))

type Message = RecognisedPage | { end: true } | { problem: PdfProblem | 'too-much-memory'; cause?: string }

/** Recognises the text of pages in a process of its own, which is ended when a page takes too long or too much memory. */
export async function recognisePages(job: RecognitionJob, options: RecognitionOptions): Promise<RecognisedPage[]> {
  const { signal, onPage } = options
  signal?.throwIfAborted()
  const pages: RecognisedPage[] = []
  const child = fork(program, {
    execArgv: [`--max-old-space-size=${limits.pdfMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (words: string) => {
    complaint = (complaint + words).slice(-2000)
  })
  let timer: NodeJS.Timeout | undefined
  try {
    await new Promise<void>((done, fail) => {
      const wait = () => {
        clearTimeout(timer)
        const message = `有一页在 ${limits.ocrPageMilliseconds / 1000} 秒内没有识别完，请拆分或降低扫描分辨率后重新导入。`
        timer = setTimeout(() => fail(unreadable(message)), limits.ocrPageMilliseconds)
      }
      wait()
      signal?.addEventListener('abort', () => fail(signal.reason), { once: true })
      child.on('message', (message: Message) => {
        if ('end' in message) return done()
        if ('problem' in message) return fail(problemOf(message))
        pages.push(message)
        onPage?.(pages.length)
        wait()
      })
      child.once('error', fail)
      child.once('exit', (code, name) =>
        fail(unreadable('文字识别中断，请重试；仍不行请换用清晰的扫描件。', `exit ${code ?? name}: ${complaint}`)),
      )
      child.send({ ...job, languageFolder, limits })
    })
    return pages
  } finally {
    clearTimeout(timer)
    child.kill('SIGKILL')
  }
}

function problemOf({ problem, cause }: Extract<Message, { problem: unknown }>) {
  return problem === 'too-much-memory'
    ? unreadable('文字识别占用的内存过多，请拆分或降低扫描分辨率后重新导入。')
    : unreadable(pdfProblems[problem], cause)
}
