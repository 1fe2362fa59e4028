import type { List, ListItem as ListItemNode, PhrasingContent, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Block, ListBlock, ListItem, Run } from './export-document.ts'

const parser = unified().use(remarkParse).use(remarkGfm)

/** Markdown, as answers and teaching material are written in, as blocks; headings start below `level`. HTML stays as it is written. */
export function blocksOfMarkdown(markdown: string, level: 0 | 1 | 2 = 0): Block[] {
  return parser.parse(markdown).children.flatMap((node) => blocksOf(node, level))
}

function blocksOf(node: RootContent, level: number): Block[] {
  switch (node.type) {
    case 'heading': {
      const depth = Math.min(3, node.depth + level) as 1 | 2 | 3
      return [{ kind: 'heading', level: depth, text: textOf(node.children) }]
    }
    case 'paragraph':
      return [{ kind: 'paragraph', runs: runsOf(node.children) }]
    case 'blockquote':
      return node.children
        .flatMap((child) => blocksOf(child, level))
        .map((block) => (block.kind === 'paragraph' ? { kind: 'quote', runs: block.runs } : block))
    case 'list':
      return [listOf(node)]
    case 'table': {
      const rows = node.children.map((row) => row.children.map((cell) => runsOf(cell.children)))
      const [header = [], ...body] = rows
      return [{ kind: 'table', header, rows: body.map((row) => header.map((_, column) => row[column] ?? [])) }]
    }
    case 'code':
      return node.value.split('\n').map((line) => ({ kind: 'paragraph', runs: [{ text: line, code: true }] }))
    case 'html':
      return [{ kind: 'paragraph', runs: [{ text: node.value }] }]
    default:
      return []
  }
}

function listOf(list: List): ListBlock {
  return { kind: 'list', ordered: list.ordered === true, items: list.children.map(itemOf) }
}

function itemOf(item: ListItemNode): ListItem {
  const runs = item.children.flatMap((child, index) => {
    if (child.type !== 'paragraph') return []
    return index === 0 ? runsOf(child.children) : [{ text: '\n' }, ...runsOf(child.children)]
  })
  const inner = item.children.find((child): child is List => child.type === 'list')
  return { runs, ...(inner ? { children: listOf(inner) } : {}) }
}

function runsOf(nodes: readonly PhrasingContent[], look: Omit<Run, 'text'> = {}): Run[] {
  return nodes.flatMap((node): Run[] => {
    switch (node.type) {
      case 'strong':
        return runsOf(node.children, { ...look, bold: true })
      case 'emphasis':
        return runsOf(node.children, { ...look, italic: true })
      case 'inlineCode':
        return [{ ...look, text: node.value, code: true }]
      case 'break':
        return [{ text: '\n' }]
      case 'text':
      case 'html':
        return [{ ...look, text: node.value }]
      default:
        return 'children' in node ? runsOf(node.children, look) : []
    }
  })
}

const textOf = (nodes: readonly PhrasingContent[]): string =>
  runsOf(nodes)
    .map((run) => run.text)
    .join('')
