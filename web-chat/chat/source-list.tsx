import type { TurnEvents } from '../../api/contract/chat.ts'
import { useText } from '../i18n/text.ts'
import { ExampleTag } from '../reader/example-tag.tsx'
import { useOpenClause } from '../reader/open-clause.ts'
import { StatusTag } from '../reader/status-tag.tsx'
import styles from './source-list.module.css'

/** The sources of an answer, one row each, folded until wanted. */
export function SourceList({ citations }: { citations: TurnEvents['citation'][] }) {
  const text = useText()
  const openClause = useOpenClause()
  if (citations.length === 0) return null
  return (
    <details className={styles.sources}>
      <summary>{text.sourceList(citations.length)}</summary>
      <ol>
        {citations.map((citation) => (
          <li key={citation.marker}>
            <button
              type="button"
              onClick={() => openClause(citation.clauseId, { quote: citation.quote, marker: citation.marker })}
            >
              <span className={styles.marker}>{citation.marker}</span>
              <span>
                {citation.documentTitle} {citation.clause}
                {citation.page !== null && <span className={styles.page}> {text.page(citation.page)}</span>}
              </span>
              <ExampleTag example={citation.example} />
              {citation.status !== 'in-force' && <StatusTag status={citation.status} />}
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}
