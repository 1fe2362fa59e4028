import { Button } from 'antd'
import { useState } from 'react'
import type { TutorCard } from '../../api/contract/chat.ts'
import type { ItemAnswer } from '../../api/contract/item.ts'
import { useWords } from '../i18n/use-words.ts'
import { ItemForm } from '../quiz/item-form.tsx'
import styles from './tutor-card.module.css'
import type { SendToTutor } from './tutor-card.tsx'
import { said, tutorCardWords } from './tutor-card-words.ts'

type Props = { card: Extract<TutorCard, { kind: 'item' }>; onSend: SendToTutor | undefined }

/** An item to be answered in the conversation; once it has gone on, the item alone. */
export function ItemCard({ card, onSend }: Props) {
  const words = useWords(tutorCardWords)
  const [answer, setAnswer] = useState<ItemAnswer | null>(null)
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault()
        if (answer) onSend?.(inWords(answer), answer)
      }}
    >
      {card.place && <p className={styles.facts}>{words.place(card.place.at, card.place.of)}</p>}
      <ItemForm item={card.item} disabled={!onSend} onAnswer={setAnswer} />
      {onSend && (
        <div className={styles.buttons}>
          <Button htmlType="submit" type="primary" disabled={answer === null}>
            {words.submit}
          </Button>
          <Button onClick={() => onSend(said.hint)}>{words.hint}</Button>
          <Button onClick={() => onSend(said.unknown)}>{words.unknown}</Button>
        </div>
      )}
    </form>
  )
}

/** The answer as a message; the tutor grades what was filled in, not these words. */
function inWords(answer: ItemAnswer): string {
  switch (answer.type) {
    case 'single-choice':
      return answer.choice
    case 'multiple-choice':
      return answer.choices.join('；')
    case 'true-false':
      return answer.value ? '正确' : '错误'
    case 'fill-in':
      return answer.blanks.join('；')
    case 'ordering':
      return answer.order.map((step, at) => `${at + 1}. ${step}`).join('\n')
    default:
      return answer.text
  }
}
