import { type Block, type ExportDocument, type ListBlock, type Run, sourceLine } from './export-document.ts'

/** One line of text on a slide: a heading, a paragraph, an item at a depth, or something in small type. */
export type SlideLine = {
  look: 'heading' | 'text' | 'small'
  bullet: 'dot' | number | null
  depth: number
  runs: Run[]
}

/** A cell is its lines. */
export type SlideRow = Run[][][]

export type SlidePiece =
  | { kind: 'lines'; lines: SlideLine[] }
  | { kind: 'table'; header: Run[][]; rows: SlideRow[]; shares?: readonly number[] | undefined }

/** What stands under one heading, and what is said to it. */
export type SlideTopic = { title: string; pieces: SlidePiece[]; notes: string[] }

/** Cuts a document into topics, one for each heading of the first level; what comes before the first stands under the title. */
export function slidesOf({ title, blocks }: ExportDocument): SlideTopic[] {
  const topics: SlideTopic[] = []
  let current: SlideTopic | null = null
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) {
      current = { title: block.text, pieces: [], notes: [] }
      topics.push(current)
      continue
    }
    if (current === null) {
      current = { title, pieces: [], notes: [] }
      topics.push(current)
    }
    if (block.kind === 'speaker-notes') current.notes.push(...block.lines)
    else for (const piece of pieceOf(block)) addPiece(current.pieces, piece)
  }
  return topics
}

/** Lines that follow each other stand in one text box, so that they can't overlap. */
function addPiece(pieces: SlidePiece[], piece: SlidePiece): void {
  const last = pieces.at(-1)
  if (piece.kind === 'lines' && last?.kind === 'lines') last.lines.push(...piece.lines)
  else pieces.push(piece)
}

function pieceOf(block: Block): SlidePiece[] {
  const line = (look: SlideLine['look'], runs: Run[]): SlidePiece[] => [
    { kind: 'lines', lines: [{ look, bullet: null, depth: 0, runs }] },
  ]
  switch (block.kind) {
    case 'heading':
      return line('heading', [{ text: block.text }])
    case 'paragraph':
    case 'quote':
      return line('text', block.runs)
    case 'note':
      return line('small', [{ text: block.text }])
    case 'list':
      return [{ kind: 'lines', lines: listLines(block, 0) }]
    case 'table':
      return [{ ...block, rows: block.rows.map((row) => row.map(cellLines)) }]
    case 'sources':
      return block.entries.flatMap((entry) => line('small', [{ text: sourceLine(entry) }]))
    case 'speaker-notes':
    case 'page-break':
      return []
  }
}

function listLines(list: ListBlock, depth: number): SlideLine[] {
  return list.items.flatMap(({ runs, children }, index) => [
    { look: 'text' as const, bullet: list.ordered ? index + 1 : ('dot' as const), depth, runs },
    ...(children ? listLines(children, depth + 1) : []),
  ])
}

/** The lines of a cell, whose runs hold the breaks between them. */
function cellLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...run, text })
    }
  }
  return lines
}
