import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PizZip from 'pizzip'

/**
 * What stands on each page of a PDF or slide of a presentation, in order; null for files without pages. Read apart from
 * the product's own parsers, so that the page which a citation names can be checked.
 */
export async function pageTexts(path: string): Promise<string[] | null> {
  const extension = extname(path)
  if (extension === '.pdf') return await pdfPages(await readFile(path))
  if (extension === '.pptx') return slides(await readFile(path))
  return null
}

async function pdfPages(file: Buffer): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(file), verbosity: 0 })
  const pdf = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  await task.destroy()
  return pages
}

function slides(file: Buffer): string[] {
  const zip = new PizZip(file)
  const texts: string[] = []
  for (let number = 1; ; number += 1) {
    const slide = zip.file(`ppt/slides/slide${number}.xml`)
    if (!slide) return texts
    texts.push([...slide.asText().matchAll(/<a:t>([^<]*)<\/a:t>/gu)].map(([, words]) => words).join(''))
  }
}
