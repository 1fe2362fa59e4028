import type { Cheerio, CheerioAPI } from 'cheerio'
import type { AnyNode, Element } from 'domhandler'
import { isTag, isText } from 'domhandler'
import type { Block } from './block.ts'
import { htmlTableLines, isLayoutTable } from './html-table.ts'
import { joinLines } from './join-lines.ts'

type Kind = 'paragraph' | 'list-item' | 'quote'

const flowTags = new Set(
  'address article aside body blockquote center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table ul'.split(
    ' ',
  ),
)

/** Writes the content of an element as blocks in reading order; runs of inline content between them are paragraphs. */
export function htmlBlocks($: CheerioAPI, root: Cheerio<AnyNode>): Block[] {
  const blocks: Block[] = []
  let inline = ''
  let marker = ''

  const flush = (kind: Kind) => {
    for (const piece of inline.split('\v')) {
      const text = joinLines(piece.split('\n').map((line) => line.replace(/[ \t\u00a0\u200b]+/g, ' ')))
      if (text === '') continue
      blocks.push({ kind, text: marker + text, page: null })
      marker = ''
    }
    inline = ''
  }
  const visitAll = (nodes: AnyNode[], kind: Kind) => {
    for (const node of nodes) visit(node, kind)
  }
  const visit = (node: AnyNode, kind: Kind) => {
    if (isText(node)) inline += node.data
    else if (!isTag(node)) return
    else if (node.name === 'br') inline += '\v'
    else if (node.name === 'img') inline += node.attribs.alt ?? ''
    else if (!flowTags.has(node.name)) visitAll(node.children, kind)
    else {
      flush(kind)
      visitFlow(node, kind)
    }
  }
  const visitFlow = (element: Element, kind: Kind) => {
    const { name } = element
    if (/^h[1-6]$/.test(name)) {
      const text = joinLines($(element).text().split('\n'))
      if (text !== '') blocks.push({ kind: 'heading', level: Number(name[1]), text, page: null })
    } else if (name === 'table' && !isLayoutTable($, element))
      blocks.push(...htmlTableLines($, element).map((text): Block => ({ kind: 'table-row', text, page: null })))
    else if (name === 'pre') {
      const text = $(element).text().trimEnd()
      if (text.trim() !== '') blocks.push({ kind: 'quote', text, page: null })
    } else if (name === 'li') {
      marker = itemMarker($, element)
      visitAll(element.children, 'list-item')
      flush('list-item')
    } else {
      const inner = name === 'blockquote' ? 'quote' : kind
      visitAll(element.children, inner)
      flush(inner)
    }
  }

  visitAll(root.toArray(), 'paragraph')
  flush('paragraph')
  return blocks
}

function itemMarker($: CheerioAPI, item: Element): string {
  const depth = $(item).parents('ol, ul').length - 1
  const list = $(item).closest('ol, ul')
  if (list.length === 0) return ''
  const place = Number(list.attr('start') ?? 1) + $(item).prevAll('li').length
  return `${'  '.repeat(Math.max(depth, 0))}${list.is('ol') ? `${place}. ` : '- '}`
}
