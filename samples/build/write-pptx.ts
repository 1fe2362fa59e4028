import type { List, RootContent, Table } from 'mdast'
import pptxgen from 'pptxgenjs'
import { columnShares } from './column-shares.ts'
import { documentLine } from './document-line.ts'
import { fixZipDates } from './fix-zip-dates.ts'
import type { Manuscript } from './read-manuscript.ts'
import { sections } from './sections.ts'
import { plainText, textRuns } from './text-runs.ts'

// The package's types describe its CommonJS build; at run time Node loads the ES build, whose default is the class.
const Deck = pptxgen as unknown as typeof pptxgen.default

const fontFace = 'Microsoft YaHei'
const ink = '1F2937'
const accent = '0F766E'

// Inches, on a 13.33 x 7.5 slide; the sizes tried are points, largest first.
const body = { left: 0.6, top: 1.35, width: 12.1, height: 5.75 }
const fontSizes = [24, 22, 20, 18, 16, 14, 12, 11, 10]
const lineHeight = 1.4
const cellPadding = 0.14

type Line = {
  nodes: RootContent & { type: 'paragraph' | 'heading' }
  level: number
  bullet: boolean | { numberStartAt: number }
}
type Block = { type: 'text'; lines: Line[] } | { type: 'table'; table: Table }

/** Builds a deck: a title slide, then one slide a section with bullets, native tables and speaker notes. */
export async function writePptx({ metadata, tree }: Manuscript): Promise<Buffer> {
  const deck = new Deck()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = metadata.title
  deck.author = '示例资料'
  deck.theme = { headFontFace: fontFace, bodyFontFace: fontFace }
  const cover = deck.addSlide()
  cover.background = { color: accent }
  cover.addText(metadata.title, {
    x: 0.8,
    y: 2.4,
    w: 11.7,
    h: 1.4,
    fontFace,
    fontSize: 38,
    bold: true,
    color: 'FFFFFF',
  })
  cover.addText(documentLine(metadata), { x: 0.8, y: 3.9, w: 11.7, h: 0.6, fontFace, fontSize: 18, color: 'FFFFFF' })
  for (const section of sections(tree)) addContentSlide(deck, section.heading, section.nodes)
  return fixZipDates((await deck.write({ outputType: 'nodebuffer' })) as Buffer)
}

function addContentSlide(deck: pptxgen.default, heading: string, nodes: RootContent[]): void {
  const slide = deck.addSlide()
  slide.addShape('rect', { x: 0, y: 0, w: 0.25, h: 7.5, fill: { color: accent } })
  slide.addText(heading, {
    x: 0.6,
    y: 0.4,
    w: 12.1,
    h: 0.8,
    fontFace,
    fontSize: 28,
    bold: true,
    color: accent,
    fit: 'shrink',
  })
  slide.slideNumber = { x: 12.5, y: 7.0, fontFace, fontSize: 11, color: '6B7280' }
  const blocks = toBlocks(nodes)
  const fontSize =
    fontSizes.find((size) => blocks.reduce((sum, block) => sum + blockHeight(block, size), 0) <= body.height) ?? 10
  let top = body.top
  for (const block of blocks) {
    const place = { x: body.left, y: top, w: body.width }
    if (block.type === 'table')
      slide.addTable(tableRows(block.table, fontSize), { ...place, ...tableStyle(block.table) })
    else
      slide.addText(
        block.lines.flatMap((line) => lineRuns(line, fontSize)),
        { ...place, h: blockHeight(block, fontSize), valign: 'top', margin: 0 },
      )
    top += blockHeight(block, fontSize)
  }
  const notes = nodes.flatMap((node) => (node.type === 'blockquote' ? node.children : []))
  if (notes.length > 0)
    slide.addNotes(notes.map((note) => (note.type === 'paragraph' ? plainText(note.children) : '')).join('\n'))
}

function toBlocks(nodes: RootContent[]): Block[] {
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

function lineRuns({ nodes, level, bullet }: Line, fontSize: number): pptxgen.default.TextProps[] {
  const runs = textRuns(nodes.children)
  const paragraph = {
    indentLevel: level,
    paraSpaceAfter: fontSize / 4,
    ...(bullet === true ? { bullet: true } : bullet ? { bullet: { type: 'number' as const, ...bullet } } : {}),
  }
  return runs.map((run, index) => ({
    text: run.text,
    options: {
      ...paragraph,
      fontFace,
      fontSize,
      color: ink,
      bold: run.bold || nodes.type === 'heading',
      italic: run.italics,
      breakLine: index === runs.length - 1,
    },
  }))
}

function tableRows(table: Table, fontSize: number): pptxgen.default.TableRow[] {
  return table.children.map((row, rowIndex) =>
    row.children.map((cell) => ({
      text: plainText(cell.children),
      options: {
        fontFace,
        fontSize: tableFontSize(fontSize),
        color: rowIndex === 0 ? 'FFFFFF' : ink,
        bold: rowIndex === 0,
        fill: { color: rowIndex === 0 ? accent : rowIndex % 2 ? 'FFFFFF' : 'F0FDFA' },
      },
    })),
  )
}

function tableStyle(table: Table) {
  const colW = columnShares(table).map((share) => share * body.width)
  return {
    colW,
    border: { type: 'solid' as const, pt: 0.75, color: '9CA3AF' },
    valign: 'middle' as const,
    margin: 0.05,
  }
}

const tableFontSize = (fontSize: number) => Math.min(fontSize, 18)

function blockHeight(block: Block, fontSize: number): number {
  if (block.type === 'text') {
    const lines = block.lines.map((line) =>
      wrappedLines(plainText(line.nodes.children), body.width - 0.5 * (line.level + 1), fontSize),
    )
    const spacing = (block.lines.length * fontSize) / 4 / 72
    return lines.reduce((sum, count) => sum + count, 0) * inches(fontSize) + spacing + 0.1
  }
  const widths = columnShares(block.table).map((share) => share * body.width - cellPadding)
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
