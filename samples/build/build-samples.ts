import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type ManifestRow, readManifest, writeManifest } from './manifest.ts'
import { type Manuscript, readManuscript } from './read-manuscript.ts'
import { SampleError } from './sample-error.ts'
import { writeDocx } from './write-docx.ts'
import { writeHtml } from './write-html.ts'
import { writePdf } from './write-pdf.ts'
import { writePptx } from './write-pptx.ts'
import { writeTxt } from './write-txt.ts'
import { writeXlsx } from './write-xlsx.ts'

const writers: Record<Manuscript['format'], (manuscript: Manuscript) => Buffer | Promise<Buffer>> = {
  docx: writeDocx,
  html: writeHtml,
  pdf: writePdf,
  pptx: writePptx,
  txt: writeTxt,
  xlsx: writeXlsx,
}

/**
 * Builds the corpus from its manuscripts, renews the manifest, and removes files whose manuscript is gone.
 * A file whose manuscript did not change is kept, unless `all` asks for every file. Returns the paths written.
 */
export async function buildSamples(options: { manuscripts: string; corpus: string; all: boolean }): Promise<string[]> {
  const { manuscripts, corpus, all } = options
  const before = new Map(readManifest(corpus).map((row) => [row.file, row]))
  const rows: ManifestRow[] = []
  const written: string[] = []
  for (const path of manuscriptPaths(manuscripts)) {
    const manuscript = readManuscript(path)
    const { file, metadata, sourceSha256 } = manuscript
    rows.push({ file, ...metadata, sourceSha256 })
    const target = join(corpus, file)
    if (!all && existsSync(target) && before.get(file)?.sourceSha256 === sourceSha256) continue
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, await write(manuscript))
    written.push(file)
  }
  for (const file of before.keys()) {
    if (!rows.some((row) => row.file === file)) rmSync(join(corpus, file), { force: true })
  }
  writeManifest(corpus, rows)
  return written
}

/** The manuscripts of a folder, in a fixed order. */
export function manuscriptPaths(manuscripts: string): string[] {
  return readdirSync(manuscripts, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(manuscripts, path))
    .toSorted()
}

async function write(manuscript: Manuscript): Promise<Buffer> {
  try {
    return await writers[manuscript.format](manuscript)
  } catch (cause) {
    if (cause instanceof SampleError) throw cause
    throw new SampleError(`文稿“${manuscript.file}”无法生成：${(cause as Error).message}`, { cause })
  }
}
