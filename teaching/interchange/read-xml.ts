import { type CheerioAPI, load } from 'cheerio'
import type { Element } from 'domhandler'
import { XMLValidator } from 'fast-xml-parser'

// An item of a question file has some thousand characters; pictures that are embedded as text make the most of it.
const charactersAtMost = 2_000_000
const depthAtMost = 100

export type ReadXml = { $: CheerioAPI; root: Element } | { problem: string; line: number }

/**
 * Reads one XML document or element. What could make a reader fetch or expand anything (a document type, and with it every
 * entity of its own) is refused, and so is what is too long, too deep or not well formed; `line` counts from 1 within it.
 */
export function readXml(source: string): ReadXml {
  const text = source.replace(/^\ufeff/u, '')
  if (text.length > charactersAtMost) return { problem: '内容太长', line: 1 }
  const declared = text.search(/<!(?:DOCTYPE|ENTITY)/iu)
  if (declared >= 0) return { problem: '含有 DOCTYPE 或实体声明，为安全起见没有读取', line: lineAt(text, declared) }
  if (depthOf(text) > depthAtMost) return { problem: '嵌套太深', line: 1 }
  const valid = XMLValidator.validate(text)
  if (valid !== true) return { problem: 'XML 格式有误', line: valid.err.line }
  const $ = load(text, { xml: true })
  const [root] = $.root().children().get()
  return root ? { $, root } : { problem: 'XML 里没有内容', line: 1 }
}

/** The line on which a place of a text stands, from 1. */
export const lineAt = (text: string, place: number): number => text.slice(0, place).split('\n').length

// The parser goes into itself for each level, so the depth is counted before it is asked; in one pass, however broken the text.
function depthOf(text: string): number {
  let [depth, most] = [0, 0]
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const [, ends] = skipped.find(([begins]) => text.startsWith(begins, at)) ?? ['', '>']
    const end = text.indexOf(ends, at)
    if (end < 0) return most
    if (text[at + 1] === '/') depth--
    else if (/[\p{L}_]/u.test(text[at + 1] ?? '') && text[end - 1] !== '/') most = Math.max(most, ++depth)
    at = end + ends.length
  }
  return most
}

// What stands in them is no markup.
const skipped = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
] as const

/** The words of an HTML fragment, its paragraphs and breaks as lines. */
export function wordsOfHtml(html: string): string {
  if (!/[<&]/u.test(html)) return html.trim()
  if (depthOf(html) > depthAtMost) return tidied(html.replace(/<[^>]*>/gu, ' '))
  const $ = load(html.slice(0, charactersAtMost), null, false)
  $('script, style').remove()
  $('br').replaceWith('\n')
  $('p, div, li, tr, h1, h2, h3, h4, h5, h6').each((_, block) => {
    $(block).append('\n')
  })
  return tidied($.root().text())
}

/** Text without blanks at the ends of its lines, and without empty lines. */
export const tidied = (text: string): string =>
  text
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
