import type { List, RootContent, Table } from 'mdast'
import { columnShares } from './column-shares.ts'
import { plainText } from './text-runs.ts'

/** One paragraph of a slide: its depth in a list, and its bullet or number. */
export type Line = {
  nodes: RootContent & { type: 'paragraph' | 'heading' }
  level: number
  bullet: boolean | { numberStartAt: number }
}

/** What a slide is stacked from. */
export type Block = { type: 'text'; lines: Line[] } | { type: 'table'; table: Table }

const fontSizes = [24, 22, 20, 18, 16, 14, 12, 11, 10]
const lineHeight = 1.4
const cellPadding = 0.14

/** Gathers what stands between tables into text blocks; blockquotes are speaker notes and left out. */
export function toBlocks(nodes: RootContent[]): Block[] {
  const blocks: Block[] = []
  for (const node of nodes) {
    if (node.type === 'blockquote') continue
    if (node.type === 'table') {
      blocks.push({ type: 'table', table: node })
      continue
    }
    const last = blocks.at(-1)
    if (last?.type === 'text') last.lines.push(...toLines(node))
    else blocks.push({ type: 'text', lines: toLines(node) })
  }
  return blocks
}

function toLines(node: RootContent): Line[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [{ nodes: node, level: 0, bullet: false }]
  if (node.type === 'list') return listLines(node, 0)
  throw new Error(`Markdown "${node.type}" has no counterpart on a slide`)
}

function listLines(list: List, level: number): Line[] {
  return list.children.flatMap((item, index) =>
    item.children.flatMap((child): Line[] => {
      if (child.type === 'list') return listLines(child, level + 1)
      if (child.type !== 'paragraph') throw new Error(`Markdown "${child.type}" has no counterpart in a slide's list`)
      return [{ nodes: child, level, bullet: list.ordered ? { numberStartAt: (list.start ?? 1) + index } : true }]
    }),
  )
}

/** The largest font size in points at which all blocks fit the area (inches); the smallest when none does. */
export function largestFontSize(blocks: Block[], area: { width: number; height: number }): number {
  const fits = (size: number) =>
    blocks.reduce((sum, block) => sum + blockHeight(block, size, area.width), 0) <= area.height
  return fontSizes.find(fits) ?? 10
}

/** Points; a table's text is never larger than 18. */
export const tableFontSize = (fontSize: number) => Math.min(fontSize, 18)

/** The height in inches that a block is estimated to need at a font size and a width in inches. */
export function blockHeight(block: Block, fontSize: number, width: number): number {
  if (block.type === 'text') {
    const lines = block.lines.map((line) =>
      wrappedLines(plainText(line.nodes.children), width - 0.5 * (line.level + 1), fontSize),
    )
    const spacing = (block.lines.length * fontSize) / 4 / 72
    return lines.reduce((sum, count) => sum + count, 0) * inches(fontSize) + spacing + 0.1
  }
  const widths = columnShares(block.table).map((share) => share * width - cellPadding)
  const size = tableFontSize(fontSize)
  return block.table.children.reduce((sum, row) => {
    const lines = row.children.map((cell, column) => wrappedLines(plainText(cell.children), widths[column] ?? 1, size))
    return sum + Math.max(...lines) * inches(size) + cellPadding
  }, 0.15)
}

const inches = (fontSize: number) => (fontSize * lineHeight) / 72

/** A Chinese character is as wide as its size; anything else counts as half. */
function wrappedLines(text: string, width: number, fontSize: number): number {
  const wide = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 1 : 0.55), 0)
  return Math.max(1, Math.ceil((wide * fontSize) / 72 / width))
}
