import type { ParsedClause } from '../knowledge/document.ts'
import type { Block, Place } from './block.ts'
import { type ClauseMarker, isSectionTitle, tidyHeading } from './clause-marker.ts'
import { ClausePath } from './clause-path.ts'
import { clausePlaces } from './clause-places.ts'
import { findMarkers } from './find-markers.ts'
import { splitLines } from './split-text.ts'
import { isEnactmentNote } from './stated-metadata.ts'
import { tidyBlocks } from './tidy-blocks.ts'

type Line = { text: string; places: Place[] }

type Draft = Omit<ParsedClause, 'text' | 'regions' | 'confidence'> & {
  kind: 'article' | 'part' | 'section'
  lines: Line[]
  /** Where its label stands. */
  places: Place[]
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
      drafts.push({ ...draftOf(marker), path: path.texts(), page: block.page, places: block.places ?? [] })
      path.enter(marker, block)
    } else if (block.kind === 'heading') {
      path.leaveForHeading(block.level)
      const places = block.places ?? []
      drafts.push({ ...plainDraft(tidyHeading(block.text)), path: path.texts(), page: block.page, places })
      path.enterHeading(block.level, tidyHeading(block.text))
    } else {
      if (drafts.length === 0) drafts.push({ ...plainDraft(title), path: [], page: block.page, places: [] })
      drafts.at(-1)?.lines.push({ text: block.text, places: block.places ?? [] })
    }
  })
  return withEnactmentNote(drafts, title).flatMap((draft, index, all) => finish(draft, all[index + 1]))
}

function plainDraft(label: string): Omit<Draft, 'path' | 'page' | 'places'> {
  return { label, number: null, kind: 'section', lines: [], titled: false }
}

function draftOf(marker: ClauseMarker): Omit<Draft, 'path' | 'page' | 'places'> {
  if (marker.kind === 'part') return { ...plainDraft(marker.heading), kind: 'part' }
  if (marker.kind === 'annex') return { ...plainDraft(marker.heading), number: marker.letter }
  if (marker.kind === 'item') return plainDraft(marker.heading)
  const { label, number, rest } = marker
  const lines = rest === '' ? [] : [{ text: rest, places: [] }]
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
  const note = first.lines.filter(({ text }) => isEnactmentNote(text))
  const content = first.lines.filter(({ text }) => !isEnactmentNote(text))
  const kept = others.length === 0 || content.length > 0 ? [{ ...first, lines: content }] : []
  return note.length > 0 ? [{ ...first, label: '题注', lines: note }, ...kept, ...others] : drafts
}

/** A heading that has no text of its own lives on in the path of what stands beneath it. */
function finish(draft: Draft, next: Draft | undefined): ParsedClause[] {
  const { kind, lines, titled, places, ...clause } = draft
  const hasText = lines.length > (titled ? 1 : 0)
  if (!hasText && (kind === 'part' || (next !== undefined && next.path.length > clause.path.length))) return []
  if (lines.length === 0) return kind === 'article' ? [] : [{ ...clause, text: clause.label, ...clausePlaces(places) }]
  const parts = kind === 'article' ? [lines] : splitLines(lines)
  return parts.map((part, index) => {
    const standing = [...(index === 0 ? places : []), ...part.flatMap((line) => line.places)]
    return {
      ...clause,
      text: part
        .map(({ text }) => text)
        .join('\n')
        .trim(),
      page: standing[0]?.page ?? clause.page,
      ...clausePlaces(standing),
    }
  })
}
