import { load } from 'cheerio'
import type { FileContent } from './file-content.ts'
import { htmlBlocks } from './html-blocks.ts'
import { checkHtmlDepth } from './html-depth.ts'

// What frames a page rather than being its text; class names as site builders and documentation tools write them.
const furniture = [
  'head, script, style, noscript, template, iframe, svg, nav, aside, footer, form, button, [hidden], [aria-hidden="true"]',
  '[role="navigation"], [role="banner"], [role="contentinfo"], [role="search"]',
  '.nav, .navbar, .navheader, .navfooter, .navigation, .breadcrumb, .breadcrumbs, .sidebar, .menu, .footer, .toc, .share',
].join(', ')

/**
 * Reads the main content of a web page; menus, scripts, tables of contents and footers are left out. In `xhtml`, as
 * e-books are, <a id="x"/> ends at once.
 */
export function readHtml(source: string, { xhtml = false } = {}): FileContent {
  checkHtmlDepth(source)
  const $ = xhtml ? load(source, { xml: { xmlMode: false, recognizeSelfClosing: true } }) : load(source)
  const pageTitle = $('title').first().text()
  $(furniture).remove()
  const main = $('main, [role="main"], article')
  const blocks = htmlBlocks($, main.length === 1 ? main : $('body'))
  const words = (text: string) => text.replace(/\s+/g, ' ').trim()
  const headings = $('h1')
  const title =
    words(headings.length === 1 ? headings.text() : '') || words(pageTitle) || words(headings.first().text())
  return { title: title === '' ? null : title, metadata: {}, blocks, pageCount: null }
}
