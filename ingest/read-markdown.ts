import { load } from 'cheerio'
import matter from 'gray-matter'
import type { List, Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Block } from './block.ts'
import type { FileContent } from './file-content.ts'
import { type FileMetadata, fileMetadata } from './file-metadata.ts'
import { htmlBlocks } from './html-blocks.ts'
import { checkHtmlDepth } from './html-depth.ts'
import { joinLines } from './join-lines.ts'
import { readText } from './read-text.ts'
import { tableRows } from './table-rows.ts'
import { isTangledMarkdown } from './tangled-markdown.ts'
import { unreadable } from './unreadable.ts'

const segmentLength = 100_000

const parser = unified().use(remarkParse).use(remarkGfm)

/**
 * Reads Markdown with optional YAML front matter; marks and comments are dropped, words and line order kept. Where the
 * marks are tangled beyond use it is read as plain text.
 */
export function readMarkdown(source: string): FileContent {
  const { metadata, body } = splitFrontMatter(source)
  if (isTangledMarkdown(body)) return { ...readText(body), metadata }
  const blocks = segments(body).flatMap((segment) => (parser.parse(segment) as Root).children.flatMap(blocksOf))
  const first = blocks.find((block) => block.kind === 'heading' && block.level === 1)
  return { title: first?.text ?? null, metadata, blocks, pageCount: null }
}

function splitFrontMatter(source: string): { metadata: FileMetadata; body: string } {
  // A language after the dashes (---js) is none of ours: the library would run it as a program.
  if (!/^---[ \t]*\n/.test(source)) return { metadata: {}, body: source }
  let parsed: { data: unknown; content: string }
  try {
    // The empty options object keeps gray-matter from caching the text of every file.
    parsed = matter(source, {})
  } catch (cause) {
    throw unreadable('文件开头的说明（front matter）不是正确的 YAML，请改正后重新导入。', cause)
  }
  const checked = fileMetadata.safeParse(parsed.data)
  if (checked.success) return { metadata: checked.data, body: parsed.content }
  const fields = [...new Set(checked.error.issues.map((issue) => String(issue.path[0] ?? '')))].join('、')
  throw unreadable(`文件开头的说明（front matter）有误：${fields}，请改正后重新导入。`, checked.error)
}

/** Long Markdown in pieces that end at a blank line outside code, since the parser takes memory by the length of each. */
function segments(body: string): string[] {
  if (body.length <= segmentLength) return [body]
  const pieces: string[][] = [[]]
  let length = 0
  let isCode = false
  for (const line of body.split('\n')) {
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode
    if (length > segmentLength && line === '' && !isCode) {
      pieces.push([])
      length = 0
    }
    pieces.at(-1)?.push(line)
    length += line.length
  }
  return pieces.map((lines) => lines.join('\n'))
}

function blocksOf(node: RootContent): Block[] {
  switch (node.type) {
    case 'heading':
      return filled([{ kind: 'heading', level: node.depth, text: joinLines(phrases(node.children)), page: null }])
    case 'paragraph':
      return paragraphs(node.children).map((text) => ({ kind: 'paragraph', text, page: null }))
    case 'list':
      return listBlocks(node, '')
    case 'table':
      return tableBlocks(node)
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child).map(asQuote))
    case 'code':
      return filled([{ kind: 'quote', text: node.value, page: null }])
    case 'html':
      return blocksOfHtml(node.value)
    default:
      return []
  }
}

function asQuote(block: Block): Block {
  return { kind: block.kind === 'table-row' ? 'table-row' : 'quote', text: block.text, page: block.page }
}

function listBlocks(list: List, indent: string): Block[] {
  return list.children.flatMap((item, index) => {
    const marker = list.ordered ? `${(list.start ?? 1) + index}. ` : '- '
    const blocks = item.children.flatMap((child) =>
      child.type === 'list' ? listBlocks(child, `${indent}  `) : blocksOf(child),
    )
    return blocks.map((block, position): Block => {
      if (block.kind === 'table-row' || block.kind === 'list-item') return block
      return { kind: 'list-item', text: `${indent}${position === 0 ? marker : ''}${block.text}`, page: null }
    })
  })
}

function tableBlocks(table: Table): Block[] {
  const [header, ...rows] = table.children.map((row) => row.children.map((cell) => joinLines(phrases(cell.children))))
  return tableRows(header ?? null, rows).map((text) => ({ kind: 'table-row', text, page: null }))
}

/**
 * A hard break starts a paragraph of its own. So does a soft one before a new clause, item or Chinese line that
 * follows a finished sentence: people type laws line under line without a blank line.
 */
function paragraphs(children: PhrasingContent[]): string[] {
  const found: string[][] = [[]]
  for (const line of phrases(children)) {
    const last = found.at(-1) ?? []
    const before = last.at(-1)
    const starts = before === undefined || /^(第[^，。；]{1,9}条|[（(][^）)]{1,4}[）)]|\d+(\.\d+)+\s)/.test(line)
    if (line === '\n' || starts || /[。；：！？]$/.test(before ?? '')) found.push(line === '\n' ? [] : [line])
    else last.push(line)
  }
  return found.map(joinLines).filter((text) => text !== '')
}

/** The words of inline nodes, one entry a source line; '\n' alone marks a hard break. */
function phrases(children: PhrasingContent[]): string[] {
  return words(children)
    .split(/\n|(\v)/)
    .flatMap((line) => (line === undefined ? [] : [line === '\v' ? '\n' : line.trim()]))
    .filter((line) => line !== '')
}

function words(nodes: Nodes[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return '\v'
      if (node.type === 'html') return /^<br\b/i.test(node.value) ? '\v' : ''
      if (node.type === 'image') return node.alt ?? ''
      if ('value' in node) return node.value
      return 'children' in node ? words(node.children as Nodes[]) : ''
    })
    .join('')
}

function blocksOfHtml(html: string): Block[] {
  const words = html.replace(/<!--[\s\S]*?(-->|$)/g, '')
  if (words.trim() === '') return []
  checkHtmlDepth(words)
  const $ = load(words)
  return htmlBlocks($, $('body'))
}

function filled(blocks: Block[]): Block[] {
  return blocks.filter((block) => block.text.trim() !== '')
}
