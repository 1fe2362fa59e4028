import { useId, useState } from 'react'
import type { ItemAnswer, ItemView } from '../../api/contract/item.ts'
import { useWords } from '../i18n/use-words.ts'
import { FillInForm } from './fill-in-form.tsx'
import { hasGaps } from './has-gaps.ts'
import styles from './item-form.module.css'
import { itemFormWords } from './item-form-words.ts'
import { OptionsForm } from './options-form.tsx'
import { OrderingForm } from './ordering-form.tsx'

type Props = {
  item: ItemView
  /** What was answered before; read once, so give the form a `key` for each item. */
  initial?: ItemAnswer | null
  disabled?: boolean
  /** Told of each change; null when nothing is answered any more. */
  onAnswer: (answer: ItemAnswer | null) => void
}

/** One item to be answered, whatever its type, by touch, keyboard or screen reader. */
export function ItemForm({ item, initial = null, disabled = false, onAnswer }: Props) {
  const [answer, setAnswer] = useState(initial)
  const words = useWords(itemFormWords)
  const stemId = useId()
  function change(next: ItemAnswer | null) {
    setAnswer(next)
    onAnswer(next)
  }
  const field = { stemId, disabled }
  return (
    <div className={styles.item}>
      {item.situation !== '' && <p className={styles.situation}>{item.situation}</p>}
      {!hasGaps(item) && (
        <p id={stemId} className={styles.stem}>
          {item.stem}
        </p>
      )}
      {(item.type === 'single-choice' || item.type === 'true-false') && (
        <OptionsForm
          {...field}
          options={item.type === 'true-false' ? [words.right, words.wrong] : item.options}
          chosen={chosenOf(answer, words)}
          onChoose={([choice]) => {
            if (choice === undefined) change(null)
            else if (item.type === 'single-choice') change({ type: 'single-choice', choice })
            else change({ type: 'true-false', value: choice === words.right })
          }}
        />
      )}
      {item.type === 'multiple-choice' && (
        <>
          <p className={styles.hint}>{words.chooseAll}</p>
          <OptionsForm
            {...field}
            several
            options={item.options}
            chosen={chosenOf(answer, words)}
            onChoose={(choices) => change(choices.length === 0 ? null : { type: 'multiple-choice', choices })}
          />
        </>
      )}
      {item.type === 'fill-in' && (
        <FillInForm
          {...field}
          item={item}
          blanks={answer?.type === 'fill-in' ? answer.blanks : []}
          onFill={(blanks) => change(blanks.every((one) => one.trim() === '') ? null : { type: 'fill-in', blanks })}
        />
      )}
      {item.type === 'ordering' && (
        <OrderingForm
          {...field}
          steps={answer?.type === 'ordering' ? answer.order : item.steps}
          answered={answer !== null}
          onOrder={(order) => change({ type: 'ordering', order })}
        />
      )}
      {(item.type === 'short-answer' || item.type === 'case') && (
        <textarea
          className={styles.text}
          aria-labelledby={stemId}
          rows={item.type === 'case' ? 8 : 5}
          maxLength={5000}
          disabled={disabled}
          placeholder={words.ownWords}
          value={answer?.type === item.type ? answer.text : ''}
          onChange={({ target: { value } }) => change(value.trim() === '' ? null : { type: item.type, text: value })}
        />
      )}
    </div>
  )
}

function chosenOf(answer: ItemAnswer | null, words: { right: string; wrong: string }): string[] {
  if (answer?.type === 'single-choice') return [answer.choice]
  if (answer?.type === 'multiple-choice') return answer.choices
  if (answer?.type === 'true-false') return [answer.value ? words.right : words.wrong]
  return []
}
