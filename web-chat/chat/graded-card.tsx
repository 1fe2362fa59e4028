import type { TutorCard } from '../../api/contract/chat.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './tutor-card.module.css'
import { tutorCardWords } from './tutor-card-words.ts'

/** What became of an answer to an item, beside what is right. */
export function GradedCard({ card }: { card: Extract<TutorCard, { kind: 'graded' }> }) {
  const words = useWords(tutorCardWords)
  const right = card.score === 1
  return (
    <div className={styles.card}>
      <p className={right ? styles.good : styles.bad}>
        {right ? `✓ ${words.right}` : card.score > 0 ? `△ ${words.partlyRight}` : `✗ ${words.wrong}`}
        {card.place && ` · ${words.place(card.place.at, card.place.of)}`}
      </p>
      <p className={styles.stem}>{card.stem}</p>
      <dl className={styles.answers}>
        <dt>{words.yours}</dt>
        <dd>{card.given || words.none}</dd>
        <dt>{words.key}</dt>
        <dd>{card.right}</dd>
      </dl>
    </div>
  )
}
