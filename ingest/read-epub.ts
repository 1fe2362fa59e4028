import { posix } from 'node:path'
import type { FileContent } from './file-content.ts'
import { readHtml } from './read-html.ts'
import { readZip } from './read-zip.ts'
import { unreadable } from './unreadable.ts'
import { findAll, parseXml, type XmlNode } from './xml-tree.ts'

const damaged = 'EPUB 文件的内容无法解析，请重新导出后再导入。'

/** Reads an e-book (.epub) chapter by chapter in its reading order; its own table of contents and pictures are left out. */
export async function readEpub(bytes: Uint8Array): Promise<FileContent> {
  const parts = await readZip(bytes, /\.(xml|opf|xhtml|html|htm)$/i)
  const { title, chapters } = read(() => readPackage(parts))
  const locked = parts.get('META-INF/encryption.xml') ?? ''
  if (chapters.some((path) => locked.includes(posix.basename(path)))) {
    throw unreadable('这本电子书有版权保护（DRM），无法读取；请换用没有加密的版本。')
  }
  const blocks = chapters.flatMap((path) => read(() => readHtml(parts.get(path) ?? '', { xhtml: true }).blocks))
  return { title, metadata: {}, blocks, pageCount: null }
}

/** The book's title and the paths of its chapters in reading order (EPUB 3.3: container, package document, spine). */
function readPackage(parts: Map<string, string>): { title: string | null; chapters: string[] } {
  const [root] = findAll(parseXml(parts.get('META-INF/container.xml') ?? ''), 'rootfile')
  const path = root?.attributes['full-path'] ?? ''
  const book = parseXml(parts.get(path) ?? '')
  const items = new Map(findAny(book, 'item').map(({ attributes }) => [attributes.id ?? '', attributes]))
  const chapters = findAny(book, 'itemref')
    .map(({ attributes }) => items.get(attributes.idref ?? '') ?? {})
    .filter(({ properties = '' }) => !properties.split(' ').includes('nav'))
    .map(({ href = '' }) => posix.join(posix.dirname(path), decodeURIComponent(href.replace(/#.*/, ''))))
    .filter((chapter) => parts.has(chapter))
  if (chapters.length === 0) throw new Error('no chapter in the reading order')
  const words = findAny(book, 'title').flatMap(({ children }) => children.map(({ text }) => text))
  return { title: words[0]?.trim() || null, chapters: [...new Set(chapters)] }
}

/** Elements of a local name, whichever prefix the book gives it. */
function findAny(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => (child.name.replace(/^.*:/, '') === name ? [child] : findAny(child, name)))
}

function read<T>(part: () => T): T {
  try {
    return part()
  } catch (cause) {
    throw unreadable(damaged, cause)
  }
}
