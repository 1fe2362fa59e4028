import { Popover } from 'antd'
import { memo, useState } from 'react'
import type { TurnEvents } from '../../api/contract/chat.ts'
import { useText } from '../i18n/text.ts'
import { useOpenClause } from '../reader/open-clause.ts'
import { CitationCard } from './citation-card.tsx'
import styles from './citation-chip.module.css'

/** The `[n]` of an answer: shows its source on hover and keyboard focus, opens the clause on click. */
export const CitationChip = memo(function CitationChip({ citation }: { citation: TurnEvents['citation'] }) {
  const text = useText()
  const openClause = useOpenClause()
  const [open, setOpen] = useState(false)
  const superseded = citation.status === 'superseded'
  const name = text.citation(citation.marker, citation.documentTitle, citation.clause)
  return (
    <Popover
      open={open}
      // A finger has no hover: there the tap opens the clause itself. Asked here, since asking is dear in a long answer.
      onOpenChange={(next) => setOpen(next && matchMedia('(hover: hover)').matches)}
      mouseEnterDelay={0.15}
      content={<CitationCard citation={citation} />}
    >
      <button
        type="button"
        className={superseded ? `${styles.chip} ${styles.superseded}` : styles.chip}
        aria-label={superseded ? `${name}（${text.status.superseded}）` : name}
        onFocus={(event) => setOpen(event.currentTarget.matches(':focus-visible'))}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !open) return
          event.preventDefault()
          setOpen(false)
        }}
        onClick={() => {
          setOpen(false)
          openClause(citation.clauseId, { quote: citation.quote, marker: citation.marker })
        }}
      >
        {citation.marker}
        {superseded && text.supersededMark}
      </button>
    </Popover>
  )
})
