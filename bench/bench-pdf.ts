import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { parseFile } from '../ingest/parse-file.ts'
import type { BenchContext, Measurements } from './bench-context.ts'

const readOnce = fileURLToPath(new URL('./read-pdf-once.ts', import.meta.url))
const pyMuPdf = `
import json, sys, time
began = time.perf_counter()
import pymupdf
document = pymupdf.open(sys.argv[1])
text = "".join(page.get_text() for page in document)
print(json.dumps({"text": text, "pages": len(document), "seconds": time.perf_counter() - began}))
`
const outcome = z.object({ text: z.string(), pages: z.number(), seconds: z.number() })
type Outcome = z.infer<typeof outcome>

const runs = 3
const readers: Record<string, (path: string) => string[]> = {
  bashan: (path) => [process.execPath, '--import', 'tsx', readOnce, 'bashan', path],
  'pdf-parse': (path) => [process.execPath, '--import', 'tsx', readOnce, 'pdf-parse', path],
  PyMuPDF: (path) => ['python3', '-c', pyMuPdf, path],
}

/**
 * Reads PDFs side by side with raw pdf-parse and PyMuPDF (`pip install pymupdf`), each in a process of its own, the median
 * of three: the time for a long one, and of a statute's articles how many come out whole, page breaks and all.
 */
export async function benchPdf({ dataFolder }: BenchContext): Promise<Measurements> {
  const documents = resolve(dataFolder, 'real-docs')
  const long = resolve(documents, 'real/joyfulpandas.pdf')
  const statute = resolve(documents, 'derived/食品安全法.pdf')
  if (!existsSync(long)) return { skipped: `${documents} is absent (set BASHAN_EVAL_DATA)` }
  const articles = await articlesOf(resolve(documents, 'laws/食品安全法(2021-04-29).md'))
  const measured: Measurements = {}
  let raw: number | null = null
  for (const [name, command] of Object.entries(readers).reverse()) {
    const time = median(command(long))
    const text = read(command(statute))
    if (time === null || text === null) {
      measured[name] = 'skipped: python3 or pymupdf is absent'
      continue
    }
    if (name === 'pdf-parse') raw = time.seconds
    const times = raw === null ? '' : `, ${(time.seconds / raw).toFixed(2)} x pdf-parse`
    const whole = articles.filter((article) => bare(text.text).includes(article)).length
    measured[`${name}: ${time.pages} pages`] = `${time.seconds.toFixed(2)} s${times}`
    measured[`${name}: articles whole`] = `${whole} of ${articles.length}`
  }
  return { ...measured, ...(await scanned(documents)) }
}

/** How long a scanned page takes, and how sure its words are. */
async function scanned(documents: string): Promise<Measurements> {
  const began = performance.now()
  const { clauses, pageCount } = await parseFile(resolve(documents, 'derived/食品安全法_扫描件_第3-8页.pdf'))
  const seconds = (performance.now() - began) / 1000 / (pageCount ?? 1)
  const sure = clauses.reduce((sum, { confidence }) => sum + (confidence ?? 0), 0) / clauses.length
  return { 'bashan: a scanned page': `${seconds.toFixed(2)} s, mean confidence ${sure.toFixed(2)}` }
}

async function articlesOf(path: string): Promise<string[]> {
  const { clauses } = await parseFile(path)
  return clauses.filter(({ number }) => number !== null).map(({ text }) => bare(text))
}

function median(command: string[]): Outcome | null {
  const all = Array.from({ length: runs }, () => read(command)).filter((found) => found !== null)
  return all.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(all.length / 2)] ?? null
}

function read([program = '', ...args]: string[]): Outcome | null {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return status === 0 ? outcome.parse(JSON.parse(stdout)) : null
}

function bare(text: string): string {
  return text.replace(/\s/g, '')
}
