import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { columnShares } from './column-shares.ts'
import {
  type Block,
  type ExportDocument,
  type ListBlock,
  metadataOf,
  plain,
  type Run,
  sourceLine,
  spokenLine,
} from './export-document.ts'

// Without eastAsia Word sets Chinese in the wrong face.
const font = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: '宋体', cs: 'Calibri' }
const headingFont = { ...font, eastAsia: '黑体' }
const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const headingStyle = (size: number) => ({
  run: { size, bold: true, font: headingFont, color: '000000' },
  paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
})
const line = { style: BorderStyle.SINGLE, size: 4, color: '9AA39D' }
const longCell = 200
// Twentieths of a point: A4 with margins of 2.2 cm.
const margin = 1247
const textWidth = 11906 - 2 * margin

/** The document as a Word file: real headings, lists and tables, the label on every page, the AIGC metadata as a custom property. */
export async function writeDocx(document: ExportDocument): Promise<Buffer> {
  const { title, subtitle, label, provider } = document
  const orderedLists: number[] = []
  const file = new Document({
    title,
    creator: provider,
    lastModifiedBy: provider,
    description: label,
    customProperties: [{ name: 'AIGC', value: JSON.stringify(metadataOf(document)) }],
    styles: {
      default: {
        document: { run: { font, size: 21 }, paragraph: { spacing: { line: 320, after: 80 } } },
        title: { run: { font: headingFont, size: 38, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading1: headingStyle(30),
        heading2: headingStyle(26),
        heading3: headingStyle(23),
      },
    },
    numbering: {
      config: [
        { reference: 'bullet', levels: levels(LevelFormat.BULLET, '•') },
        // One for each list, so that each starts at 1: filled while the blocks are made below.
        ...Array.from({ length: countOrdered(document.blocks) }, (_, index) => ({
          reference: `ordered-${index}`,
          levels: levels(LevelFormat.DECIMAL),
        })),
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: new Footer({ children: [footer(label)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...(subtitle === undefined ? [] : [small(subtitle)]),
          labelBox(label),
          ...document.blocks.flatMap((block) => childrenOf(block, orderedLists)),
          labelBox(label),
        ],
      },
    ],
  })
  return await Packer.toBuffer(file)
}

function childrenOf(block: Block, orderedLists: number[]): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: [new TextRun(block.text)] })]
    case 'paragraph':
      return [new Paragraph({ children: runs(block.runs), keepNext: block.keepWithNext === true, keepLines: true })]
    case 'quote':
      return [new Paragraph({ indent: { left: 420, right: 420 }, children: runs(block.runs) })]
    case 'list':
      return listItems(block, 0, orderedLists)
    case 'table':
      return [tableOf(block), new Paragraph({ spacing: { after: 60 } })]
    case 'note':
      return [small(block.text)]
    case 'speaker-notes':
      return [small(spokenLine(block.lines))]
    case 'sources':
      return block.entries.map((entry) => small(sourceLine(entry)))
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}

function listItems(list: ListBlock, level: number, orderedLists: number[]): Paragraph[] {
  let reference = 'bullet'
  if (list.ordered) {
    reference = `ordered-${orderedLists.length}`
    orderedLists.push(level)
  }
  return list.items.flatMap(({ runs: words, children }) => [
    new Paragraph({ numbering: { reference, level }, children: runs(words) }),
    ...(children ? listItems(children, level + 1, orderedLists) : []),
  ])
}

function countOrdered(blocks: readonly Block[]): number {
  const inList = (list: ListBlock): number =>
    list.items.reduce((sum, { children }) => sum + (children ? inList(children) : 0), list.ordered ? 1 : 0)
  return blocks.reduce((sum, block) => sum + (block.kind === 'list' ? inList(block) : 0), 0)
}

function levels(format: (typeof LevelFormat)[keyof typeof LevelFormat], mark?: string) {
  return [0, 1, 2, 3, 4].map((level) => ({
    level,
    format,
    text: mark ?? `%${level + 1}.`,
    style: { paragraph: { indent: { left: 420 * (level + 1), hanging: 340 } } },
  }))
}

function tableOf(table: Extract<Block, { kind: 'table' }>): Table {
  const { header, rows } = table
  const widths = columnShares(table).map((share) => Math.round(share * textWidth))
  const row = (cells: Run[][], head: boolean) =>
    new TableRow({
      tableHeader: head,
      // A row of half a page may break over two: else the page before it stays empty.
      cantSplit: cells.every((words) => plain(words).length < longCell),
      children: cells.map(
        (words, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            margins: { top: 50, bottom: 50, left: 90, right: 90 },
            ...(head ? { shading: { type: ShadingType.CLEAR, fill: 'E9EEE8' } } : {}),
            children: [new Paragraph({ spacing: { after: 0 }, children: runs(words, head) })],
          }),
      ),
    })
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
  })
}

function labelBox(label: string): Paragraph {
  const border = { ...line, space: 4 }
  return new Paragraph({
    border: { top: border, bottom: border, left: border, right: border },
    // A border stands outside the text: so that it ends where tables end.
    indent: { left: 90, right: 90 },
    spacing: { before: 120, after: 160 },
    children: [new TextRun({ text: label, size: 19 })],
  })
}

const small = (text: string): Paragraph =>
  new Paragraph({ spacing: { after: 40 }, children: [new TextRun({ text, size: 17, color: '55615A' })] })

function footer(label: string): Paragraph {
  const words = [`${label}　第 `, PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页']
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: words, size: 16, color: '55615A' })],
  })
}

function runs(words: readonly Run[], head = false): TextRun[] {
  return words.flatMap(({ text, bold, italic, code }) =>
    text.split('\n').map(
      (part, index) =>
        new TextRun({
          text: part,
          ...(index > 0 ? { break: 1 } : {}),
          bold: head || bold === true,
          italics: italic === true,
          ...(code ? { font: { ...font, ascii: 'Consolas', hAnsi: 'Consolas' } } : {}),
        }),
    ),
  )
}
