import type { DocumentOutline } from '../../api/contract.ts'
import { useText } from '../i18n/text.ts'
import { useOpenClause } from '../reader/open-clause.ts'
import styles from './outline.module.css'

type Entry = DocumentOutline['clauses'][number]

/** The clauses of a document under their headings; a heading is said once, where it changes. */
export function Outline({ clauses }: { clauses: Entry[] }) {
  const text = useText()
  const openClause = useOpenClause()
  return (
    <nav className={styles.outline} aria-label={text.outline}>
      <ol>
        {clauses.map((clause, index) => {
          const heading = clause.path.join(' › ')
          const changed = heading !== '' && heading !== clauses[index - 1]?.path.join(' › ')
          return (
            <li key={clause.id} className={changed ? styles.first : undefined}>
              {changed && <p className={styles.heading}>{heading}</p>}
              <button type="button" onClick={() => openClause(clause.id)}>
                <span>{clause.label}</span>
                {clause.page !== null && <span className={styles.page}>{text.page(clause.page)}</span>}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
