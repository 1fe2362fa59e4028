import type { ParsedClause } from '../knowledge/document.ts'
import type { Block } from './block.ts'
import { type ClauseMarker, isSectionTitle, tidyHeading } from './clause-marker.ts'
import { ClausePath } from './clause-path.ts'
import { findMarkers } from './find-markers.ts'
import { splitLines } from './split-text.ts'
import { isEnactmentNote } from './stated-metadata.ts'
import { tidyBlocks } from './tidy-blocks.ts'

type Draft = Omit<ParsedClause, 'text'> & {
  kind: 'article' | 'part' | 'section'
  lines: string[]
  /** Whether the first line is the section's own heading, which its path repeats for what stands beneath it. */
  titled: boolean
}

/**
 * Turns the blocks of a document into its clauses, in reading order: articles, numbered sections, annexes, otherwise
 * headings. Nothing is dropped but headings that live on in a path. Articles stay whole; other long sections are split
 * at paragraph borders under the same label. Text before the first clause goes under 题注 (its enactment) and the title.
 */
export function parseClauses(fileBlocks: Block[], title: string): ParsedClause[] {
  const blocks = tidyBlocks(fileBlocks)
  const drafts: Draft[] = []
  const path = new ClausePath()
  const markers = findMarkers(blocks)
  const titleAt = titleBlock(blocks, title)
  blocks.forEach((block, index) => {
    if (index === titleAt) return
    const marker = markers[index] ?? null
    if (marker !== null) {
      path.leaveFor(marker, block)
      drafts.push({ ...draftOf(marker), path: path.texts(), page: block.page })
      path.enter(marker, block)
    } else if (block.kind === 'heading') {
      path.leaveForHeading(block.level)
      drafts.push({ ...plainDraft(tidyHeading(block.text)), path: path.texts(), page: block.page })
      path.enterHeading(block.level, tidyHeading(block.text))
    } else {
      if (drafts.length === 0) drafts.push({ ...plainDraft(title), path: [], page: block.page })
      drafts.at(-1)?.lines.push(block.text)
    }
  })
  return withEnactmentNote(drafts, title).flatMap((draft, index, all) => finish(draft, all[index + 1]))
}

function plainDraft(label: string): Omit<Draft, 'path' | 'page'> {
  return { label, number: null, kind: 'section', lines: [], titled: false }
}

function draftOf(marker: ClauseMarker): Omit<Draft, 'path' | 'page'> {
  if (marker.kind === 'part') return { ...plainDraft(marker.heading), kind: 'part' }
  if (marker.kind === 'annex') return { ...plainDraft(marker.heading), number: marker.letter }
  if (marker.kind === 'item') return plainDraft(marker.heading)
  const { label, number, rest } = marker
  const lines = rest === '' ? [] : [rest]
  if (marker.kind === 'article') return { label, number: number.join('-'), kind: 'article', lines, titled: false }
  return { label, number: label, kind: 'section', lines, titled: isSectionTitle(rest) }
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

/** A heading that has no text of its own lives on in the path of what stands beneath it. */
function finish(draft: Draft, next: Draft | undefined): ParsedClause[] {
  const { kind, lines, titled, ...clause } = draft
  const hasText = lines.length > (titled ? 1 : 0)
  if (!hasText && (kind === 'part' || (next !== undefined && next.path.length > clause.path.length))) return []
  if (lines.length === 0) return kind === 'article' ? [] : [{ ...clause, text: clause.label }]
  const parts = kind === 'article' ? [lines] : splitLines(lines)
  return parts.map((part) => ({ ...clause, text: part.join('\n').trim() }))
}
