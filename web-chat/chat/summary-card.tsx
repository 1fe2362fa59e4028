import type { TutorCard } from '../../api/contract/chat.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './tutor-card.module.css'
import { tutorCardWords } from './tutor-card-words.ts'

/** What became of each item of a review. */
export function SummaryCard({ card }: { card: Extract<TutorCard, { kind: 'summary' }> }) {
  const words = useWords(tutorCardWords)
  return (
    <section className={styles.card} aria-label={words.summary}>
      <ol className={styles.steps}>
        {card.rows.map((row) => (
          <li key={`${row.marker} ${row.about}`}>
            <span>{row.about}</span>
            <span className={row.score === 1 ? styles.good : styles.bad}>
              {row.score === 1 ? `✓ ${words.right}` : row.score > 0 ? `△ ${words.partlyRight}` : `✗ ${words.wrong}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
