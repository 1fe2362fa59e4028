import type { ExportDocument } from './export-document.ts'
import type { ExportFormat } from './export-format.ts'
import { writeMarkdown } from './write-markdown.ts'

/** The media type of each format. */
export const mediaTypes: Record<ExportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
}

export type ExportedFile = { bytes: Buffer; mediaType: string; name: string }

/** The file of a document in a format, labelled; `name` is fit for any file system. */
export async function writeExport(document: ExportDocument, format: ExportFormat): Promise<ExportedFile> {
  const name = `${
    document.title
      .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 60) || '导出'
  }.${format}`
  return { bytes: await write(document, format), mediaType: mediaTypes[format], name }
}

// Word and PDF bring large libraries and fonts, so they are loaded when first asked for.
async function write(document: ExportDocument, format: ExportFormat): Promise<Buffer> {
  if (format === 'md') return writeMarkdown(document)
  if (format === 'docx') return (await import('./write-docx.ts')).writeDocx(document)
  return (await import('./write-pdf.ts')).writePdf(document)
}
