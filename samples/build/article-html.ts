import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { documentLine } from './document-line.ts'
import type { Manuscript } from './read-manuscript.ts'

/** The document as HTML: its title, its line of number and edition, and the body. */
export function articleHtml({ metadata, body }: Manuscript): string {
  const withoutTitle = body.replace(/^\s*# .*$/m, '')
  const html = micromark(withoutTitle, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })
  return `<h1>${escapeHtml(metadata.title)}</h1>\n<p class="document-line">${escapeHtml(documentLine(metadata))}</p>\n${html}`
}

/** Makes text safe to stand between tags. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
