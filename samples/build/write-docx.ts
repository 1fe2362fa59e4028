import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { List, Table as MarkdownTable, PhrasingContent, RootContent } from 'mdast'
import { columnShares } from './column-shares.ts'
import { documentLine } from './document-line.ts'
import { documentStyles, headingLevels, listLevels } from './docx-styles.ts'
import { fixZipDates } from './fix-zip-dates.ts'
import type { Manuscript } from './read-manuscript.ts'
import { textRuns } from './text-runs.ts'

// Twentieths of a point: A4 with margins of 2.5 cm.
const textWidth = 9070

/** Builds a Word file with real headings, lists and tables, the title in the header and page numbers in the footer. */
export async function writeDocx({ metadata, tree }: Manuscript): Promise<Buffer> {
  const orderedLists: number[] = []
  const blocks = tree.children.flatMap((node) => block(node, orderedLists))
  const document = new Document({
    title: metadata.title,
    creator: '示例资料',
    lastModifiedBy: '示例资料',
    styles: documentStyles,
    numbering: {
      config: [
        { reference: 'bullet', levels: listLevels(LevelFormat.BULLET, 1) },
        ...orderedLists.map((start, index) => ({
          reference: `ordered-${index}`,
          levels: listLevels(LevelFormat.DECIMAL, start),
        })),
      ],
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1418, bottom: 1418, left: 1418, right: 1418 } },
        },
        headers: { default: new Header({ children: [small([new TextRun(metadata.title)])] }) },
        footers: {
          default: new Footer({
            children: [
              small([
                new TextRun({ children: ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'] }),
              ]),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(metadata.title)] }),
          new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(documentLine(metadata))] }),
          ...blocks,
        ],
      },
    ],
  })
  return fixZipDates(await Packer.toBuffer(document))
}

function small(children: TextRun[]): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { line: 240 }, children })
}

function runs(nodes: PhrasingContent[], bold = false): TextRun[] {
  return textRuns(nodes).map(
    (run) =>
      new TextRun({
        text: run.text,
        bold: bold || run.bold,
        italics: run.italics,
        ...(run.text === '\n' ? { text: '', break: 1 } : {}),
      }),
  )
}

function block(node: RootContent, orderedLists: number[]): (Paragraph | Table)[] {
  switch (node.type) {
    case 'heading': {
      const level = headingLevels[node.depth - 2]
      return level ? [new Paragraph({ heading: level, children: runs(node.children) })] : []
    }
    case 'paragraph':
      return [new Paragraph({ indent: { firstLine: 480 }, spacing: { after: 60 }, children: runs(node.children) })]
    case 'list':
      return listBlocks(node, 0, orderedLists)
    case 'table':
      return [tableBlock(node), new Paragraph({ spacing: { line: 120 } })]
    case 'blockquote':
      return node.children.flatMap((child) =>
        child.type === 'paragraph'
          ? [new Paragraph({ indent: { left: 480, right: 480 }, children: runs(child.children) })]
          : block(child, orderedLists),
      )
    case 'thematicBreak':
      return []
    default:
      throw new Error(`Markdown "${node.type}" has no counterpart in Word`)
  }
}

function listBlocks(list: List, level: number, orderedLists: number[]): (Paragraph | Table)[] {
  let reference = 'bullet'
  if (list.ordered) {
    reference = `ordered-${orderedLists.length}`
    orderedLists.push(list.start ?? 1)
  }
  return list.children.flatMap((item) =>
    item.children.flatMap((child, index) => {
      if (child.type === 'list') return listBlocks(child, level + 1, orderedLists)
      if (child.type !== 'paragraph') return block(child, orderedLists)
      const place = index === 0 ? { numbering: { reference, level } } : { indent: { left: 480 * (level + 1) } }
      return [new Paragraph({ ...place, children: runs(child.children) })]
    }),
  )
}

function tableBlock(table: MarkdownTable): Table {
  const widths = columnShares(table).map((share) => Math.round(share * textWidth))
  const border = { style: BorderStyle.SINGLE, size: 4, color: '6B7280' }
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: table.children.map(
      (row, rowIndex) =>
        new TableRow({
          ...(rowIndex === 0 ? { tableHeader: true } : {}),
          cantSplit: true,
          children: row.children.map(
            (cell, columnIndex) =>
              new TableCell({
                width: { size: widths[columnIndex] ?? 0, type: WidthType.DXA },
                margins: { top: 60, bottom: 60, left: 100, right: 100 },
                ...(rowIndex === 0 ? { shading: { type: ShadingType.CLEAR, fill: 'E5E7EB' } } : {}),
                children: [new Paragraph({ spacing: { line: 280 }, children: runs(cell.children, rowIndex === 0) })],
              }),
          ),
        }),
    ),
  })
}
