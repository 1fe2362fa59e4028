import type { ParsedClause } from '../knowledge/document.ts'
import type { Block } from './block.ts'
import { tidyHeading } from './clause-marker.ts'
import { ClausePath } from './clause-path.ts'
import { type FoundMarker, findMarkers } from './find-markers.ts'
import { splitLines } from './split-text.ts'
import { isEnactmentNote } from './stated-metadata.ts'

type Draft = Omit<ParsedClause, 'text'> & { lines: string[]; kind: 'article' | 'part' | 'section' }

/**
 * Turns the blocks of a document into its clauses, in reading order: articles, numbered sections, annexes, otherwise
 * headings. Nothing is dropped but headings that live on in a path. Articles stay whole; other long sections are split
 * at paragraph borders under the same label. Text before the first clause goes under 题注 (its enactment) and the title.
 */
export function parseClauses(blocks: Block[], title: string): ParsedClause[] {
  const drafts: Draft[] = []
  const path = new ClausePath()
  const markers = findMarkers(blocks)
  const titleAt = titleBlock(blocks, title)
  const begin = (draft: Pick<Draft, 'label' | 'number' | 'kind' | 'page'>, firstLine = ''): void => {
    drafts.push({ ...draft, path: path.texts(), lines: firstLine === '' ? [] : [firstLine] })
  }
  blocks.forEach((block, index) => {
    const { page } = block
    const marker = markers[index] ?? null
    if (index === titleAt) return
    if (marker !== null) {
      path.leaveFor(marker, block)
      beginAt(marker, page, begin)
      path.enter(marker, block)
    } else if (block.kind === 'heading') {
      path.leaveForHeading(block.level)
      begin({ label: tidyHeading(block.text), number: null, kind: 'section', page })
      path.enterHeading(block.level, tidyHeading(block.text))
    } else {
      if (drafts.length === 0) begin({ label: title, number: null, kind: 'section', page })
      drafts.at(-1)?.lines.push(block.text)
    }
  })
  return withEnactmentNote(drafts, title).flatMap((draft, index, all) => finish(draft, all[index + 1]))
}

function beginAt(
  marker: FoundMarker,
  page: number | null,
  begin: (draft: Pick<Draft, 'label' | 'number' | 'kind' | 'page'>, firstLine?: string) => void,
): void {
  if (marker.kind === 'article')
    begin({ label: marker.label, number: marker.number.join('-'), kind: 'article', page }, marker.rest)
  else if (marker.kind === 'decimal')
    begin({ label: marker.label, number: marker.label, kind: 'section', page }, marker.rest)
  else
    begin({
      label: marker.heading,
      number: marker.kind === 'annex' ? marker.letter : null,
      kind: marker.kind === 'part' ? 'part' : 'section',
      page,
    })
}

/** The block that only repeats the title: the sole first-level heading, or a first block with the title's words. */
function titleBlock(blocks: Block[], title: string): number | null {
  const tops = blocks.flatMap((block, index) => (block.kind === 'heading' && block.level === 1 ? [index] : []))
  const [top] = tops
  const bare = (text: string) => text.replace(/\s/g, '')
  const first = blocks.findIndex((block) => bare(block.text) === bare(title))
  if (first !== -1 && first <= 2) return first
  return tops.length === 1 && top !== undefined && top <= 2 ? top : null
}

function withEnactmentNote(drafts: Draft[], title: string): Draft[] {
  const [first, ...others] = drafts
  if (first === undefined || first.label !== title || first.path.length > 0) return drafts
  const note = first.lines.filter(isEnactmentNote)
  const content = first.lines.filter((line) => !isEnactmentNote(line))
  const kept = others.length === 0 || content.length > 0 ? [{ ...first, lines: content }] : []
  return note.length > 0 ? [{ ...first, label: '题注', lines: note }, ...kept, ...others] : drafts
}

/** An empty part, or an empty heading that has something beneath it, lives on in the path alone. */
function finish(draft: Draft, next: Draft | undefined): ParsedClause[] {
  const { kind, lines, ...clause } = draft
  if (lines.length === 0 || lines.every((line) => line.trim() === '')) {
    if (kind === 'part' || (next !== undefined && next.path.length > clause.path.length)) return []
    return kind === 'article' ? [] : [{ ...clause, text: clause.label }]
  }
  const parts = kind === 'article' ? [lines] : splitLines(lines)
  return parts.map((part) => ({ ...clause, text: part.join('\n').trim() }))
}
