import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import styles from './item-form.module.css'
import { itemFormWords } from './item-form-words.ts'

type Props = {
  stemId: string
  steps: readonly string[]
  answered: boolean
  disabled: boolean
  onOrder: (steps: string[]) => void
}

/** Steps to be put in order with buttons: no dragging, which neither a keyboard nor a small screen does well. */
export function OrderingForm({ stemId, steps, answered, disabled, onOrder }: Props) {
  const words = useWords(itemFormWords)
  const [said, say] = useState('')
  const list = useRef<HTMLOListElement>(null)

  function move(from: number, to: number) {
    const moved = [...steps]
    const [step = ''] = moved.splice(from, 1)
    moved.splice(to, 0, step)
    onOrder(moved)
    say(words.moved(step, to + 1))
    // The button moves with its step, so that it can be pressed again.
    const direction = to < from ? 0 : 1
    requestAnimationFrame(() => {
      const buttons = list.current?.children[to]?.querySelectorAll('button')
      const wanted = buttons?.[direction]
      ;(wanted?.disabled ? buttons?.[1 - direction] : wanted)?.focus()
    })
  }

  return (
    <>
      <p className={styles.hint}>{words.orderHint}</p>
      <ol ref={list} className={styles.steps} aria-labelledby={stemId}>
        {steps.map((step, place) => (
          <li key={`${step}${place}`}>
            <span className={styles.letter}>{place + 1}</span>
            <span className={styles.step}>{step}</span>
            <Button
              aria-label={words.up(step)}
              icon={<ArrowUpOutlined />}
              disabled={disabled || place === 0}
              onClick={() => move(place, place - 1)}
            />
            <Button
              aria-label={words.down(step)}
              icon={<ArrowDownOutlined />}
              disabled={disabled || place === steps.length - 1}
              onClick={() => move(place, place + 1)}
            />
          </li>
        ))}
      </ol>
      {answered ? (
        <p className={styles.hint}>{words.orderKept}</p>
      ) : (
        <Button disabled={disabled} onClick={() => onOrder([...steps])}>
          {words.keepOrder}
        </Button>
      )}
      <span className="visually-hidden" aria-live="polite">
        {said}
      </span>
    </>
  )
}
