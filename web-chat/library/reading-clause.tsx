import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { SeenDocument } from '../../api/contract/library.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { ClauseText } from '../reader/clause-text.tsx'
import { RecognitionNote } from '../reader/recognition-note.tsx'
import styles from './reading-view.module.css'
import { libraryWords } from './words.ts'

type Props = {
  clause: SeenDocument['clauses'][number]
  /** Whether the headings above it are to be said again. */
  headed: boolean
  chosen: boolean
  quote: string | null
  onSelect: (clauseId: string) => void
  onSeePage: (() => void) | null
}

/** A clause in the run of its document; choosing it marks it on its page. */
export function ReadingClause({ clause, headed, chosen, quote, onSelect, onSeePage }: Props) {
  const text = useText()
  const words = useWords(libraryWords)
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen && quote === null) item.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen, quote])
  return (
    <li ref={item} id={clause.id} className={chosen ? styles.chosen : styles.clause}>
      {headed && clause.path.length > 0 && <p className={styles.path}>{clause.path.join(' › ')}</p>}
      <button
        type="button"
        className={styles.label}
        aria-current={chosen ? 'true' : undefined}
        onClick={() => onSelect(clause.id)}
      >
        {clause.label} {clause.page !== null && <span className={styles.at}>{text.page(clause.page)}</span>}
      </button>
      <ClauseText text={clause.text} quote={quote} />
      <RecognitionNote confidence={clause.confidence} />
      {onSeePage && clause.regions !== null && (
        <Button size="small" onClick={onSeePage} aria-label={`${words.seePage} ${clause.label}`}>
          {words.seePage}
        </Button>
      )}
    </li>
  )
}
