import { posix } from 'node:path'
import { type CheerioAPI, load } from 'cheerio'
import type { AnyNode } from 'domhandler'
import mammoth from 'mammoth'
import { AppError } from '../storage/app-error.ts'
import { docxDocument, listItemStyle } from './docx-document.ts'
import { readDocxStyles } from './docx-styles.ts'
import type { FileContent } from './file-content.ts'
import { htmlBlocks } from './html-blocks.ts'
import { readZip } from './read-zip.ts'
import { unreadable } from './unreadable.ts'
import { findAll, parseXml } from './xml-tree.ts'

// Styles of Chinese templates beside those that mammoth knows; a Title becomes an h1 of its own class.
const styleMap = [
  `p.${listItemStyle} => p.item:fresh`,
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='标题'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  ...[1, 2, 3, 4].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
  "p[style-name^='TOC'] => !",
  "p[style-name^='toc'] => !",
]

/**
 * Reads a Word document (.docx): headings by style, Word's own numbers, lists, tables, text boxes, and notes after the
 * paragraph that refers to them. Changes are taken as accepted; comments, hidden text, tables of contents and pictures
 * are left out. A table of which `isLayout` says so, told the words of its cells, only places its text: a paragraph a row.
 */
export async function readDocx(
  bytes: Uint8Array,
  isLayout: (cells: readonly string[]) => boolean = () => false,
): Promise<FileContent> {
  const parts = await readZip(bytes, /\.(xml|rels)$/)
  try {
    const $ = load(await convert(parts))
    placeNotes($)
    layOutTables($, isLayout)
    // An item bears its own number, so it stands in no list that would number it again.
    $('p.item').each((_, item) => {
      item.name = 'li'
    })
    const title = ($('h1.title').first().text() || onlyHeading($)).trim()
    return { title: title === '' ? null : title, metadata: {}, blocks: htmlBlocks($, $('body')), pageCount: null }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw unreadable('Word 文件的内容无法解析，请用 Word 或 WPS 重新保存为 .docx 后再导入。', cause)
  }
}

async function convert(parts: Map<string, string>): Promise<string> {
  const path = documentPath(parts)
  const styles = readDocxStyles(parts.get(posix.join(posix.dirname(path), 'styles.xml')) ?? '')
  const numberingPath = posix.join(posix.dirname(path), 'numbering.xml')
  parts.set(path, docxDocument(parts.get(path) ?? '', parts.get(numberingPath) ?? '', styles))
  // What it holds is in the text by now, and mammoth would number once more.
  parts.delete(numberingPath)
  const headings = styles.headings.map(
    ({ name, level }) => `p[style-name='${name.replace(/['\\]/g, '\\$&')}'] => h${level}:fresh`,
  )
  const { value } = await mammoth.convertToHtml(archiveOf(parts), {
    styleMap: [...styleMap, ...headings],
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    externalFileAccess: false,
  })
  return value
}

/** What mammoth takes in a browser in place of a file: an opened archive, which its types leave out. */
function archiveOf(parts: Map<string, string>): Parameters<typeof mammoth.convertToHtml>[0] {
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding?: string) => {
      const text = parts.get(name) ?? ''
      return encoding === undefined ? Buffer.from(text) : text
    },
  }
  return { file } as unknown as Parameters<typeof mammoth.convertToHtml>[0]
}

function documentPath(parts: Map<string, string>): string {
  const main = findAll(parseXml(parts.get('_rels/.rels') ?? ''), 'Relationship').find(({ attributes }) =>
    attributes.Type?.endsWith('/officeDocument'),
  )
  return main?.attributes.Target?.replace(/^\//, '') ?? 'word/document.xml'
}

/** Moves each footnote and endnote from the end of the document to the paragraph that refers to it. */
function placeNotes($: CheerioAPI): void {
  $('a[href^="#footnote-"], a[href^="#endnote-"]').each((_, reference) => {
    const id = $(reference).attr('href')?.slice(1) ?? ''
    const note = $(`li[id="${id}"]`)
    if (note.length === 0) return
    note.find('a[href*="note-ref-"]').remove()
    const number = $(reference).text().replace(/\D/g, '')
    // Not [1], which in an answer is the mark of a citation.
    $(reference).text(`〔注${number}〕`)
    const text = note.text().replace(/\s+/g, ' ').trim()
    $(reference)
      .closest('p, li, h1, h2, h3, h4, h5, h6, table')
      .after($('<p>').text(`注${number}：${text}`))
    note.remove()
  })
}

function layOutTables($: CheerioAPI, isLayout: (cells: readonly string[]) => boolean): void {
  for (const table of $('table').toArray()) {
    const wordsOf = (cell: AnyNode) => ($(cell).find('p').length === 0 ? [cell] : $(cell).find('p').toArray()).map(text)
    const rows = $(table).find('tr').toArray()
    const cells = rows.map((row) => $(row).children('td, th').toArray().map(wordsOf))
    if (!isLayout(cells.flat().map((words) => words.join(' ')))) continue
    $(table).before(...cells.map((words) => $('<p>').text(words.flat().join(' '))))
    $(table).remove()
  }
  function text(node: AnyNode): string {
    return $(node).text().trim()
  }
}

/** The sole first-level heading names the document; several are its chapters. */
function onlyHeading($: CheerioAPI): string {
  const headings = $('h1')
  return headings.length === 1 ? headings.text() : ''
}
