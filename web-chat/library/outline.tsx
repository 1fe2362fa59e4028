import type { DocumentOutline } from '../../api/contract/library.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './outline.module.css'
import { libraryWords } from './words.ts'

type Entry = DocumentOutline['clauses'][number]

// As many as fill half a screen.
const shownOpen = 24

/** The clauses of a document under their headings; a long outline is folded. */
export function Outline({ clauses, onSelect }: { clauses: Entry[]; onSelect: (clauseId: string) => void }) {
  const text = useText()
  const words = useWords(libraryWords)
  return (
    <details className={styles.folded} open={clauses.length <= shownOpen}>
      <summary>{words.outlineCount(clauses.length)}</summary>
      <nav className={styles.outline} aria-label={words.outline}>
        {groupByHeading(clauses).map(({ heading, entries }) => (
          <section key={entries[0]?.id}>
            {heading !== '' && <h3>{heading}</h3>}
            <ul>
              {entries.map((clause) => (
                <li key={clause.id}>
                  <button type="button" onClick={() => onSelect(clause.id)}>
                    {clause.heading === null ? clause.label : `${clause.label} ${clause.heading}`}
                    {clause.page !== null && <span className={styles.page}> {text.page(clause.page)}</span>}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </details>
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
