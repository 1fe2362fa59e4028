import type { Message } from '../../api/contract/chat.ts'
import { useText } from '../i18n/text.ts'
import styles from './answer.module.css'

/** The AI label, which no answer is without, and what made the answer in what time. */
export function AnswerLabel({ answer }: { answer: Message['answer'] }) {
  const text = useText()
  return (
    <p className={styles.label}>
      <span className={styles.labelText}>{answer?.label ?? text.aiLabel}</span>
      {answer && !answer.refused && (
        <>
          <span>{text.answeredBy(answer.model)}</span>
          <span>{text.seconds(answer.tookMs)}</span>
        </>
      )}
    </p>
  )
}
