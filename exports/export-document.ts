import { type AigcMetadata, aigcMetadata } from '../governance/ai-label.ts'

/** Words with one look. */
export type Run = { text: string; bold?: boolean; italic?: boolean; code?: boolean }

export type ListItem = { runs: Run[]; children?: ListBlock }
export type ListBlock = { kind: 'list'; ordered: boolean; items: ListItem[] }

/** One source, as the n of [n] in the text, what it is, and the words that the text rests on. */
export type SourceEntry = { marker: number; name: string; quote?: string }

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  /** `keepWithNext`: no page ends between it and what follows, as between a question and its options. */
  | { kind: 'paragraph'; runs: Run[]; keepWithNext?: boolean }
  | { kind: 'quote'; runs: Run[] }
  | ListBlock
  /** All rows are as long as the header; `shares` says how wide the columns are to each other where their words do not. */
  | { kind: 'table'; header: Run[][]; rows: Run[][][]; shares?: readonly number[] }
  /** A remark in small type, such as an AI label under one part. */
  | { kind: 'note'; text: string }
  /** What is to be said to the slide that it stands on; a remark where there are no slides. */
  | { kind: 'speaker-notes'; lines: string[] }
  | { kind: 'sources'; entries: SourceEntry[] }
  | { kind: 'page-break' }

/**
 * What any export is made from, whatever the format: lesson plans, papers, résumés, reports, conversations. There is no
 * document without a label: every format shows it at the start, at the end and on each page, and carries it as metadata.
 */
export type ExportDocument = {
  title: string
  /** A line under the title: who made it, when, for which class. */
  subtitle?: string
  blocks: Block[]
  /** One of the labels of governance/ai-label.ts. */
  label: string
  /** Who provides the service: the school's name or code. */
  provider: string
  /** The number of this content, by which the provider can find how it came about. */
  contentId: string
  createdAt: Date
}

/** The metadata that the file of a document carries, whatever its format. */
export function metadataOf(document: ExportDocument): AigcMetadata {
  const { provider, contentId, title, blocks } = document
  return aigcMetadata({ provider, contentId, text: [title, ...blocks.map(blockText)].join('\n') })
}

/** The bare words of a run list. */
export const plain = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'note':
      return block.text
    case 'paragraph':
    case 'quote':
      return plain(block.runs)
    case 'list':
      return block.items
        .map((item) => plain(item.runs) + (item.children ? `\n${blockText(item.children)}` : ''))
        .join('\n')
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(plain).join('\t')).join('\n')
    case 'sources':
      return block.entries.map(sourceLine).join('\n')
    case 'speaker-notes':
      return block.lines.join('\n')
    case 'page-break':
      return ''
  }
}

/** What is to be said, as a remark in formats without slides. */
export const spokenLine = (lines: readonly string[]): string => `讲解：${lines.join(' ')}`

/** A source on one line. */
export const sourceLine = ({ marker, name, quote }: SourceEntry): string =>
  `[${marker}] ${name}${quote === undefined ? '' : `：“${quote}”`}`
