import { readFileSync } from 'node:fs'

// A program: `read-pdf-once.ts <reader> <file>` prints one JSON value, with the time from loading the reader to the text.
const [reader = '', path = ''] = process.argv.slice(2)
const bytes = readFileSync(path)

const readers: Record<string, () => Promise<{ text: string; pages: number }>> = {
  bashan: async () => {
    const { readPdf } = await import('../ingest/read-pdf.ts')
    const { blocks, pageCount } = await readPdf(bytes)
    return { text: blocks.map(({ text }) => text).join('\n'), pages: pageCount ?? 0 }
  },
  'pdf-parse': async () => {
    const { PDFParse } = await import('pdf-parse')
    const { text, total } = await new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 }).getText()
    return { text, pages: total }
  },
}

const began = performance.now()
const found = await readers[reader]?.()
const answer = JSON.stringify({ ...found, seconds: (performance.now() - began) / 1000 })
// pdf-parse leaves its document open, which keeps the process alive.
process.stdout.write(answer, () => process.exit())
