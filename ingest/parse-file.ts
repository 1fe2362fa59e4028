import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { ParsedClause, RecognisedEdition } from '../knowledge/document.ts'
import { visibleText } from '../knowledge/visible-text.ts'
import { AppError } from '../storage/app-error.ts'
import type { Block } from './block.ts'
import { checkType } from './check-type.ts'
import { decodeText } from './decode-text.ts'
import type { FileContent } from './file-content.ts'
import type { FileMetadata } from './file-metadata.ts'
import { limits } from './limits.ts'
import { parseClauses } from './parse-clauses.ts'
import { recognisedEdition } from './recognised-edition.ts'
import { statedMetadata } from './stated-metadata.ts'
import { unreadable } from './unreadable.ts'
import { unsupportedFormat } from './unsupported-format.ts'

/** A file's clauses in reading order and what it says of itself; `pageCount` is null where the format has no pages. */
export type ParsedDocument = {
  metadata: FileMetadata
  /** The part of it that was read off the text rather than stated in so many words: for a person to confirm. */
  recognised: RecognisedEdition
  clauses: ParsedClause[]
  pageCount: number | null
  /** Its pieces in reading order, of a PDF its printed lines, before they become clauses; where they were asked for. */
  blocks?: Block[]
}

/**
 * `name` is what the file is called where its path does not say (an upload is stored by its hash); `onPage` is told of
 * each page that is done, `recognising` where its text is recognised from a picture; `signal` ends the reading.
 */
export type ParseOptions = {
  name?: string
  keepBlocks?: boolean
  signal?: AbortSignal
  onPage?: (done: number, total: number, stage: 'reading' | 'recognising') => void
}

type Reader = (bytes: Uint8Array, options: ParseOptions) => Promise<FileContent>

// Loaded on first use: the libraries behind some formats are large.
const readers: Record<string, Reader> = {
  '.md': async (bytes) => (await import('./read-markdown.ts')).readMarkdown(decodeText(bytes)),
  '.markdown': async (bytes) => (await import('./read-markdown.ts')).readMarkdown(decodeText(bytes)),
  '.txt': async (bytes) => (await import('./read-text.ts')).readText(decodeText(bytes)),
  '.html': async (bytes) => (await import('./read-html.ts')).readHtml(decodeText(bytes)),
  '.htm': async (bytes) => (await import('./read-html.ts')).readHtml(decodeText(bytes)),
  '.docx': async (bytes) => (await import('./read-docx.ts')).readDocx(bytes),
  '.pptx': async (bytes) => (await import('./read-pptx.ts')).readPptx(bytes),
  '.xlsx': async (bytes) => (await import('./read-xlsx.ts')).readXlsx(bytes),
  '.csv': async (bytes) => (await import('./read-csv.ts')).readCsv(decodeText(bytes)),
  '.epub': async (bytes) => (await import('./read-epub.ts')).readEpub(bytes),
  '.pdf': async (bytes, options) => (await import('./read-pdf.ts')).readPdf(bytes, options),
  '.png': readPicture,
  '.jpg': readPicture,
  '.jpeg': readPicture,
  '.webp': readPicture,
  '.bmp': readPicture,
}

async function readPicture(bytes: Uint8Array, options: ParseOptions): Promise<FileContent> {
  return (await import('./read-picture.ts')).readPicture(bytes, options)
}

/** Extensions, with the dot and in lower case, of the files that `parseFile` can read. */
export const readableExtensions: readonly string[] = Object.keys(readers)

/** Reads one file whole; throws AppError('document-unreadable') with one Chinese sentence: what is wrong and what to do. */
export async function parseFile(path: string, options: ParseOptions = {}): Promise<ParsedDocument> {
  const reader = readers[extname(path).toLowerCase()]
  if (reader === undefined) throw unreadable(unsupportedFormat(extname(path)))
  const bytes = await readBytes(path)
  await checkType(path, bytes)
  const content = await readWhole(reader, bytes, options)
  const fileName = options.name ?? path
  const name = basename(fileName, extname(fileName))
  const title = visibleText(content.metadata.title ?? content.title ?? titleFromName(name))
  const blocks = content.blocks.map((block) => ({ ...block, text: visibleText(block.text) }))
  const clauses = parseClauses(blocks, title)
  if (clauses.length === 0) throw unreadable('文件里没有可用的文字，请检查文件内容后重新导入。')
  const read = statedMetadata(title, name, clauses)
  return {
    metadata: { ...read, ...content.metadata },
    recognised: recognisedEdition(read, content.metadata),
    clauses,
    pageCount: content.pageCount,
    ...(options.keepBlocks ? { blocks: content.printed ?? blocks } : {}),
  }
}

/** What breaks inside a library says nothing to the user: nesting beyond the stack, or bytes that no rule of the format foresees. */
async function readWhole(reader: Reader, bytes: Uint8Array, options: ParseOptions): Promise<FileContent> {
  try {
    return await reader(bytes, options)
  } catch (cause) {
    if (cause instanceof AppError || options.signal?.aborted) throw cause
    throw unreadable('文件的内容无法解析，可能已损坏；请重新保存后再导入。', cause)
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size === 0) throw unreadable('文件是空的，请检查后重新导入。')
    if (size > limits.fileBytes) {
      throw unreadable(`文件超过 ${limits.fileBytes / 1024 / 1024} MB，请拆分后重新导入。`)
    }
    return await readFile(path)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') throw unreadable('找不到这个文件，请检查路径。', cause)
    if ((cause as NodeJS.ErrnoException).code === undefined || (cause as Error).name === 'AppError') throw cause
    throw unreadable('无法读取这个文件，请检查权限后重试。', cause)
  }
}

/** 药品管理法(2019-08-26) is the title 药品管理法 and an edition. */
function titleFromName(name: string): string {
  return name.replace(/[(（]\d{4}(-\d{2}-\d{2})?(年?版)?[)）]$/, '').trim() || name
}
