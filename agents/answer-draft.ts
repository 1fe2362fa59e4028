import type { SearchHit } from '../knowledge/search.ts'
import type { AnswerRecord, Citation, Flag } from './answer.ts'
import { cite } from './cite.ts'
import type { TurnEvent } from './turn-event.ts'

/** An answer in the making; each change gives the event that tells of it. */
export class AnswerDraft {
  text = ''
  readonly citations: Citation[] = []
  readonly flags: Flag[] = []

  append(text: string): TurnEvent {
    this.text += text
    return { type: 'text-delta', text }
  }

  flag(flag: Flag): TurnEvent {
    this.flags.push(flag)
    return { type: 'flag', flag }
  }

  /**
   * Cites a clause, under the number it already has in this answer or the next one, and adds to its quoted words; no
   * event where that changes nothing.
   */
  cite(hit: SearchHit, quote: string): { events: TurnEvent[]; marker: number } {
    let citation = this.citations.find((known) => known.clauseId === hit.clause.id)
    if (!citation) {
      citation = cite(hit, this.citations.length + 1, quote)
      this.citations.push(citation)
    } else if (!citation.quote.includes(quote)) {
      citation.quote = `${citation.quote}\n${quote}`
    } else {
      return { events: [], marker: citation.marker }
    }
    return { events: [{ type: 'citation', citation: { ...citation } }], marker: citation.marker }
  }

  record(rest: Omit<AnswerRecord, 'citations' | 'flags'>): AnswerRecord {
    return { ...rest, citations: this.citations, flags: this.flags }
  }
}
