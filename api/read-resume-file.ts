import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { resumeLines, textLines } from '../career/resume/resume-lines.ts'
import { decodeText } from '../ingest/decode-text.ts'
import { openReader } from '../ingest/jobs/reader.ts'
import { AppError } from '../storage/app-error.ts'

/** A résumé is a page or two; pictures in it may be large. */
export const resumeBytesAtMost = 5 * 1024 * 1024
const plain = ['.txt', '.md']
const read = ['.docx', '.pdf', '.html']

/**
 * The lines of a résumé's file. It is read in a process of its own like any stranger's file, from a place that is gone
 * afterwards, and never enters the library. Throws `unsupported-type`, `document-unreadable` or `input-invalid`.
 */
export async function readResumeFile(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<string[]> {
  const extension = extname(name).toLowerCase()
  if (bytes.length === 0) throw new AppError('input-invalid', '文件是空的，请重新选择。')
  if (![...plain, ...read].includes(extension)) {
    throw new AppError('unsupported-type', '简历请用 DOCX、PDF 或 TXT 文件；照片里的文字请改用粘贴。')
  }
  if (plain.includes(extension)) return someLines(textLines(decodeText(bytes)))
  const folder = await mkdtemp(join(tmpdir(), 'bashan-resume-'))
  const reader = openReader()
  try {
    const path = join(folder, `resume${extension}`)
    await writeFile(path, bytes, { mode: 0o600 })
    const { blocks = [] } = await reader.read(path, { name: `resume${extension}`, keepBlocks: true, signal })
    return someLines(resumeLines(blocks))
  } finally {
    reader.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function someLines(lines: string[]): string[] {
  if (lines.length > 0) return lines
  throw new AppError('document-unreadable', '文件里没有可用的文字，请另存为 DOCX 或粘贴文字。')
}
