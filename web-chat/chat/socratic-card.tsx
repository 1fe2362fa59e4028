import { Button } from 'antd'
import type { TutorCard } from '../../api/contract/chat.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './tutor-card.module.css'
import type { SendToTutor } from './tutor-card.tsx'
import { said, tutorCardWords } from './tutor-card-words.ts'

type Props = { card: Extract<TutorCard, { kind: 'socratic' }>; onSend: SendToTutor | undefined }

/** Where a guided exchange stands, and the ways to go on without writing. */
export function SocraticCard({ card, onSend }: Props) {
  const words = useWords(tutorCardWords)
  const over = card.outcome === 'right' || card.outcome === 'told'
  const mayTell = card.tries > 0 || card.hints >= 3
  const facts = [
    words.step(card.step, card.steps),
    card.hints > 0 && words.hints(card.hints),
    card.tries > 0 && words.tries(card.tries),
    card.outcome !== 'asked' && words.outcome[card.outcome],
  ]
  return (
    <div className={styles.card}>
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      {!over && onSend && (
        <div className={styles.buttons}>
          <Button size="small" disabled={card.hints >= 3} onClick={() => onSend(said.hint)}>
            {words.hint}
          </Button>
          <Button size="small" onClick={() => onSend(said.unknown)}>
            {words.unknown}
          </Button>
          <Button
            size="small"
            disabled={!mayTell}
            title={mayTell ? undefined : words.tellAfter}
            onClick={() => onSend(said.tell)}
          >
            {words.tell}
          </Button>
        </div>
      )}
    </div>
  )
}
