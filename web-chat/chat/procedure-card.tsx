import type { TutorCard } from '../../api/contract/chat.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './tutor-card.module.css'
import { tutorCardWords } from './tutor-card-words.ts'

/** A procedure step by step with what became of each in the learner's description, and the forbidden acts it held. */
export function ProcedureCard({ card }: { card: Extract<TutorCard, { kind: 'procedure' }> }) {
  const words = useWords(tutorCardWords)
  return (
    <section className={styles.card} aria-label={words.steps}>
      <p className={card.verdict === 'pass' ? styles.good : styles.bad}>
        {card.title} · {words.verdict[card.verdict]}
      </p>
      <ol className={styles.steps}>
        {card.steps.map((step) => (
          <li key={`${step.clause} ${step.text}`} data-state={step.state}>
            <span>{step.text}</span>
            {step.critical && <span className={styles.tag}>{words.critical}</span>}
            <span className={step.state === 'done' ? styles.good : styles.bad}>
              {step.state === 'done' ? '✓' : '✗'} {words.state[step.state]}
            </span>
            <span className={styles.clause}>{step.clause}</span>
          </li>
        ))}
      </ol>
      {card.forbidden.length > 0 && (
        <>
          <p className={styles.bad}>{words.forbidden}</p>
          <ul className={styles.steps}>
            {card.forbidden.map((act) => (
              <li key={`${act.clause} ${act.text}`}>
                <span>{act.text}</span>
                {act.critical && <span className={styles.tag}>{words.critical}</span>}
                <span className={styles.clause}>{act.clause}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
