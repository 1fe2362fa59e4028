import { load } from 'cheerio'
import mammoth from 'mammoth'
import type { FileContent } from './file-content.ts'
import { htmlBlocks } from './html-blocks.ts'
import { checkZip } from './read-zip.ts'
import { unreadable } from './unreadable.ts'

// Styles of Chinese templates beside those that mammoth knows; a Title becomes an h1 of its own class.
const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='标题'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  ...[1, 2, 3, 4].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
  "p[style-name^='TOC'] => !",
  "p[style-name^='toc'] => !",
]

/** Reads a Word document (.docx): headings by style, lists, tables and notes; tables of contents and pictures are left out. */
export async function readDocx(bytes: Uint8Array): Promise<FileContent> {
  await checkZip(bytes)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const noImages = mammoth.images.imgElement(() => Promise.resolve({ src: '' }))
  const { value } = await mammoth
    .convertToHtml({ buffer }, { styleMap, convertImage: noImages })
    .catch((cause: unknown) => {
      throw unreadable('Word 文件的内容无法解析，请用 Word 或 WPS 重新保存为 .docx 后再导入。', cause)
    })
  const $ = load(value)
  const title = (
    $('h1.title').first().text() ||
    onlyText(
      $('h1')
        .toArray()
        .map((heading) => $(heading).text()),
    )
  ).trim()
  return { title: title === '' ? null : title, metadata: {}, blocks: htmlBlocks($, $('body')), pageCount: null }
}

/** The sole first-level heading names the document; several are its chapters. */
function onlyText(headings: string[]): string {
  return headings.length === 1 ? (headings[0] ?? '') : ''
}
