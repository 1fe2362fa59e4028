import type { DocumentOutline } from '../../api/contract/chat.ts'
import { useText } from '../i18n/text.ts'
import { useOpenClause } from '../reader/open-clause.ts'
import styles from './outline.module.css'

type Entry = DocumentOutline['clauses'][number]

/** The clauses of a document under their headings. */
export function Outline({ clauses }: { clauses: Entry[] }) {
  const text = useText()
  const openClause = useOpenClause()
  return (
    <nav className={styles.outline} aria-label={text.outline}>
      {groupByHeading(clauses).map(({ heading, entries }) => (
        <section key={entries[0]?.id}>
          {heading !== '' && <h3>{heading}</h3>}
          <ul>
            {entries.map((clause) => (
              <li key={clause.id}>
                <button type="button" onClick={() => openClause(clause.id)}>
                  {clause.heading === null ? clause.label : `${clause.label} ${clause.heading}`}
                  {clause.page !== null && <span className={styles.page}> {text.page(clause.page)}</span>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

/** Neighbouring clauses under the same headings, in reading order. */
function groupByHeading(clauses: Entry[]): { heading: string; entries: Entry[] }[] {
  const groups: { heading: string; entries: Entry[] }[] = []
  for (const clause of clauses) {
    const heading = clause.path.join(' › ')
    const last = groups.at(-1)
    if (last?.heading === heading) last.entries.push(clause)
    else groups.push({ heading, entries: [clause] })
  }
  return groups
}
