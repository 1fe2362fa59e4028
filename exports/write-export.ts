import type { ExportDocument } from './export-document.ts'
import type { ExportFormat } from './export-format.ts'
import { writeMarkdown } from './write-markdown.ts'

/** The media type of each format. */
export const mediaTypes: Record<ExportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  md: 'text/markdown; charset=utf-8',
}

export type ExportedFile = { bytes: Buffer; mediaType: string; name: string }

/** The file of a document in a format, labelled. */
export async function writeExport(document: ExportDocument, format: ExportFormat): Promise<ExportedFile> {
  const name = fileName(document.title, format)
  return { bytes: await write(document, format), mediaType: mediaTypes[format], name }
}

/** A file's name from a title, fit for any file system. */
export function fileName(title: string, format: ExportFormat): string {
  const fit = title.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()
  return `${fit.slice(0, 60) || '导出'}.${format}`
}

// Word, PowerPoint and PDF bring large libraries and fonts, so they are loaded when first asked for.
async function write(document: ExportDocument, format: ExportFormat): Promise<Buffer> {
  if (format === 'md') return writeMarkdown(document)
  if (format === 'docx') return (await import('./write-docx.ts')).writeDocx(document)
  if (format === 'pptx') return (await import('./write-pptx.ts')).writePptx(document)
  return (await import('./write-pdf.ts')).writePdf(document)
}
