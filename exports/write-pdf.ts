import { fileURLToPath } from 'node:url'
import pdfmake, { type Content, type TableCell } from 'pdfmake'
import { columnShares } from './column-shares.ts'
import {
  type Block,
  type ExportDocument,
  type ListBlock,
  metadataOf,
  type Run,
  sourceLine,
  spokenLine,
} from './export-document.ts'

// Noto Sans Hans (OFL 1.1): what a document uses of it is embedded, so that it looks the same on every machine.
const fontFolder = new URL('../fonts/', import.meta.resolve('@embedpdf/fonts-sc'))
const fontFile = (weight: string) => fileURLToPath(new URL(`NotoSansHans-${weight}.otf`, fontFolder))
const [regular, bold] = [fontFile('Regular'), fontFile('Bold')]
pdfmake.setFonts({ Noto: { normal: regular, bold, italics: regular, bolditalics: bold } })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path === regular || path === bold)

const soft = '#55615a'
// What is marked so stays with what follows it.
const keeps = 9
const headingSizes = { 1: 15, 2: 13, 3: 11.5 } as const

/** The document as PDF (A4) with its fonts embedded, the label on every page, and the AIGC metadata in its Info fields. */
export async function writePdf(document: ExportDocument): Promise<Buffer> {
  const { title, subtitle, label, provider, createdAt } = document
  // The type knows Info's standard fields only; the file takes any.
  const aigc: Record<string, string> = { AIGC: JSON.stringify(metadataOf(document)) }
  const bytes = await pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [62, 62, 62, 62],
      language: 'zh-CN',
      info: {
        title,
        author: provider,
        creator: 'Bashan',
        producer: 'Bashan',
        subject: label,
        creationDate: createdAt,
        ...aigc,
      },
      defaultStyle: { font: 'Noto', fontSize: 10.5, lineHeight: 1.35 },
      // A heading, or a question, is not left alone at the end of a page.
      pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
        node.headlineLevel !== undefined && getFollowingNodesOnPage().every((next) => next.headlineLevel !== undefined),
      footer: (page, pages) => ({
        text: `${label}　第 ${page} 页，共 ${pages} 页`,
        alignment: 'center',
        fontSize: 8,
        color: soft,
        margin: [40, 20, 40, 0],
      }),
      content: [
        { text: title, fontSize: 19, bold: true, margin: [0, 0, 0, 6] },
        ...(subtitle === undefined ? [] : [{ text: subtitle, color: soft, margin: [0, 0, 0, 6] } satisfies Content]),
        labelBox(label),
        ...document.blocks.map(contentOf),
        labelBox(label),
      ],
    })
    .getBuffer()
  return Buffer.from(bytes)
}

function labelBox(label: string): Content {
  return {
    table: { widths: ['*'], body: [[{ text: label, fontSize: 9.5, margin: [4, 2, 4, 0] }]] },
    layout: { hLineColor: soft, vLineColor: soft, hLineWidth: () => 0.6, vLineWidth: () => 0.6 },
    margin: [0, 4, 0, 10],
  }
}

function contentOf(block: Block): Content {
  switch (block.kind) {
    case 'heading':
      return {
        text: block.text,
        fontSize: headingSizes[block.level],
        bold: true,
        margin: [0, 10, 0, 4],
        headlineLevel: block.level,
      }
    case 'paragraph':
      return {
        text: block.runs.map(textOf),
        margin: [0, 0, 0, 5],
        ...(block.keepWithNext ? { headlineLevel: keeps } : {}),
      }
    case 'quote':
      return { text: block.runs.map(textOf), color: soft, margin: [16, 0, 16, 5] }
    case 'list':
      return { ...listOf(block), margin: [0, 0, 0, 5] }
    case 'table':
      return {
        table: {
          headerRows: 1,
          widths: columnShares(block).map((share) => `${(share * 100).toFixed(2)}%`),
          body: [block.header.map(headCell), ...block.rows.map((row) => row.map(cell))],
        },
        layout: { hLineColor: '#9aa39d', vLineColor: '#9aa39d', hLineWidth: () => 0.6, vLineWidth: () => 0.6 },
        margin: [0, 4, 0, 10],
      }
    case 'note':
      return { text: block.text, fontSize: 8.5, color: soft, margin: [0, 2, 0, 8] }
    case 'speaker-notes':
      return { text: spokenLine(block.lines), fontSize: 8.5, color: soft, margin: [0, 2, 0, 8] }
    case 'sources':
      return {
        stack: block.entries.map((entry) => ({ text: sourceLine(entry), fontSize: 9, margin: [0, 0, 0, 2] })),
        margin: [0, 2, 0, 6],
      }
    case 'page-break':
      return { text: '', pageBreak: 'after' }
  }
}

function listOf(list: ListBlock): { ol: Content[] } | { ul: Content[] } {
  const items: Content[] = list.items.map(({ runs, children }) =>
    children ? { stack: [{ text: runs.map(textOf) }, listOf(children)] } : { text: runs.map(textOf) },
  )
  return list.ordered ? { ol: items } : { ul: items }
}

const cell = (runs: Run[]): TableCell => ({ text: runs.map(textOf), margin: [2, 1, 2, 1] })
const headCell = (runs: Run[]): TableCell => ({
  text: runs.map(textOf),
  bold: true,
  fillColor: '#e9eee8',
  margin: [2, 1, 2, 1],
})

// The font has no slanted cut: Chinese emphasis is underlined instead.
const textOf = ({ text, bold: strong, italic, code }: Run): Content => ({
  text,
  ...(strong ? { bold: true } : {}),
  ...(italic ? { decoration: 'underline' } : {}),
  ...(code ? { background: '#eeeeea' } : {}),
})
