import type { RootContent, Table } from 'mdast'
import pptxgen from 'pptxgenjs'
import { columnShares } from './column-shares.ts'
import { documentLine } from './document-line.ts'
import { fixZipDates } from './fix-zip-dates.ts'
import type { Manuscript } from './read-manuscript.ts'
import { sections } from './sections.ts'
import { blockHeight, type Line, largestFontSize, tableFontSize, toBlocks } from './slide-blocks.ts'
import { textLines } from './text-lines.ts'
import { plainText, textRuns } from './text-runs.ts'

// The package's types describe its CommonJS build; at run time Node loads the ES build, whose default is the class.
const Deck = pptxgen as unknown as typeof pptxgen.default

const fontFace = 'Microsoft YaHei'
const ink = '1F2937'
const accent = '0F766E'

// Inches, on a 13.33 x 7.5 slide.
const body = { left: 0.6, top: 1.35, width: 12.1, height: 5.75 }

const contentMaster = '正文'
const titleBox = {
  x: 0.6,
  y: 0.2,
  w: 12.1,
  h: 1.05,
  fontFace,
  fontSize: 26,
  bold: true,
  color: accent,
  align: 'left',
  valign: 'middle',
} as const

/** Builds a deck: a title slide, then one slide a section with bullets, native tables and speaker notes. */
export async function writePptx({ metadata, tree }: Manuscript): Promise<Buffer> {
  const deck = new Deck()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = metadata.title
  deck.author = '示例资料'
  deck.theme = { headFontFace: fontFace, bodyFontFace: fontFace }
  deck.defineSlideMaster({
    title: contentMaster,
    objects: [
      { rect: { x: 0, y: 0, w: 0.25, h: 7.5, fill: { color: accent } } },
      { placeholder: { options: { name: 'title', type: 'title', ...titleBox }, text: '' } },
    ],
  })
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
  const slide = deck.addSlide({ masterName: contentMaster })
  slide.addText(heading, { placeholder: 'title' })
  slide.slideNumber = { x: 12.5, y: 7.0, fontFace, fontSize: 11, color: '6B7280' }
  const blocks = toBlocks(nodes)
  const fontSize = largestFontSize(blocks, body)
  let top = body.top
  for (const block of blocks) {
    const place = { x: body.left, y: top, w: body.width }
    if (block.type === 'table')
      slide.addTable(tableRows(block.table, fontSize), { ...place, ...tableStyle(block.table) })
    else
      slide.addText(
        block.lines.flatMap((line) => lineRuns(line, fontSize)),
        { ...place, h: blockHeight(block, fontSize, body.width), valign: 'top', margin: 0 },
      )
    top += blockHeight(block, fontSize, body.width)
  }
  const notes = textLines(nodes.filter((node) => node.type === 'blockquote'))
  if (notes.length > 0) slide.addNotes(notes.join('\n'))
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
