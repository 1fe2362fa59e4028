import type { Block } from './block.ts'
import { type ClauseMarker, isSectionTitle } from './clause-marker.ts'

type Entry = { rank: number; text: string; number: number[] | null }

const annexRank = 0.5
const itemRank = 70
const decimalRank = 80

/** The headings above the place that reading has reached. Ranks order them: a heading ends those of its rank and below. */
export class ClausePath {
  private entries: Entry[] = []

  /** The headings from the outermost in. */
  texts(): string[] {
    return this.entries.map((entry) => entry.text)
  }

  leaveForHeading(level: number): void {
    this.leave((entry) => entry.rank < level * 10)
  }

  enterHeading(level: number, text: string): void {
    this.entries.push({ rank: level * 10, text, number: null })
  }

  /** Ends the headings that the clause starting at this marker does not stand under. */
  leaveFor(marker: ClauseMarker, block: Block): void {
    const rank = rankOf(marker, block)
    if (marker.kind === 'decimal') {
      this.leave((entry) => (entry.number === null ? entry.rank < rank : isPrefix(entry.number, marker.number)))
    } else if (marker.kind !== 'article' || block.kind === 'heading') this.leave((entry) => entry.rank < rank)
  }

  /** Puts the heading of this marker above what follows; an article has nothing beneath it. */
  enter(marker: ClauseMarker, block: Block): void {
    if (marker.kind === 'article') return
    const text = marker.kind === 'decimal' ? sectionHeading(marker) : marker.heading
    this.entries.push({ rank: rankOf(marker, block), text, number: marker.kind === 'decimal' ? marker.number : null })
  }

  private leave(stays: (entry: Entry) => boolean): void {
    const end = this.entries.findIndex((entry) => !stays(entry))
    if (end !== -1) this.entries.length = end
  }
}

function rankOf(marker: ClauseMarker, block: Block): number {
  if (marker.kind === 'annex') return annexRank
  if (block.kind === 'heading') return block.level * 10
  if (marker.kind === 'part') return marker.rank
  return marker.kind === 'item' ? itemRank : decimalRank + (marker.kind === 'decimal' ? marker.number.length : 0)
}

function isPrefix(shorter: number[], longer: number[]): boolean {
  return shorter.length < longer.length && shorter.every((part, depth) => part === longer[depth])
}

/** A numbered paragraph has no title of its own, so its number alone stands for it. */
function sectionHeading({ label, rest }: { label: string; rest: string }): string {
  return isSectionTitle(rest) ? `${label} ${rest}` : label
}
