import { expect, test } from 'vitest'
import { parseClauses } from './parse-clauses.ts'
import { readEpub } from './read-epub.ts'
import { zipOf } from './zip-fixture.ts'

const container =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
const chapter = (words: string) =>
  `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body>${words}</body></html>`

function epub(more: Record<string, string> = {}): Buffer {
  const files: Record<string, string> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container,
    'OEBPS/book.opf': `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>示例手册</dc:title></metadata>
      <manifest><item id="nav" href="nav.xhtml" properties="nav"/><item id="b" href="text/%E4%BA%8C.xhtml"/><item id="a" href="text/1.xhtml"/></manifest>
      <spine><itemref idref="nav"/><itemref idref="a"/><itemref idref="b"/></spine></package>`,
    'OEBPS/nav.xhtml': chapter('<nav>目录</nav>'),
    'OEBPS/text/1.xhtml': chapter('<h1>第一章 总则</h1><p><a id="x"/>第一条 甲&nbsp;乙。</p>'),
    'OEBPS/text/二.xhtml': chapter(
      '<h1>第二章 要求</h1><p>第二条 丙。</p><table><tr><th>项目</th><th>限度</th></tr><tr><td>压差</td><td>10 Pa</td></tr></table>',
    ),
    ...more,
  }
  return zipOf(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])))
}

test('an e-book gives its chapters in reading order', async () => {
  const { title, blocks } = await readEpub(epub())
  expect(title).toBe('示例手册')
  expect(parseClauses(blocks, '示例手册').map(({ label, path, text }) => [label, ...path, text])).toEqual([
    ['第一条', '第一章 总则', '甲 乙。'],
    ['第二条', '第二章 要求', '丙。\n项目：压差；限度：10 Pa'],
  ])
})

test('an e-book with locked chapters is refused, one with locked fonts is read', async () => {
  const lock = (path: string) => ({
    'META-INF/encryption.xml': `<encryption><EncryptedData><CipherData><CipherReference URI="${path}"/></CipherData></EncryptedData></encryption>`,
  })
  await expect(readEpub(epub(lock('OEBPS/text/1.xhtml')))).rejects.toThrow('版权保护')
  expect((await readEpub(epub(lock('OEBPS/fonts/a.otf')))).blocks).not.toEqual([])
})
