import type { List, RootContent } from 'mdast'
import { plainText } from './text-runs.ts'

/** Lays blocks out as plain lines: lists numbered and indented, table cells parted by tabs. */
export function textLines(nodes: RootContent[]): string[] {
  return nodes.flatMap((node): string[] => {
    switch (node.type) {
      case 'heading':
      case 'paragraph':
        return [plainText(node.children)]
      case 'list':
        return listLines(node, '')
      case 'table':
        return node.children.map((row) => row.children.map((cell) => plainText(cell.children)).join('\t'))
      case 'blockquote':
        return textLines(node.children)
      case 'thematicBreak':
        return []
      default:
        throw new Error(`Markdown "${node.type}" has no counterpart in plain text`)
    }
  })
}

function listLines(list: List, indent: string): string[] {
  return list.children.flatMap((item, index) => {
    const marker = list.ordered ? `${(list.start ?? 1) + index}. ` : '· '
    return item.children.flatMap((child, part) => {
      if (child.type === 'list') return listLines(child, `${indent}  `)
      return textLines([child]).map((line) => `${indent}${part === 0 ? marker : '  '}${line}`)
    })
  })
}
