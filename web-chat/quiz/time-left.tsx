import { useEffect, useRef, useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import styles from './quiz.module.css'
import { quizWords } from './quiz-words.ts'

type Props = { endsAt: string; now: string; onOver: () => void }

/** The time left by the server's clock, whatever the device's says; hours and minutes, seconds in the last five minutes. */
export function TimeLeft({ endsAt, now, onOver }: Props) {
  const words = useWords(quizWords)
  const [ahead] = useState(() => Date.parse(now) - Date.now())
  const [left, setLeft] = useState(() => Date.parse(endsAt) - Date.parse(now))
  const over = useRef(onOver)
  over.current = onOver
  useEffect(() => {
    const tick = setInterval(() => {
      const rest = Date.parse(endsAt) - Date.now() - ahead
      setLeft(rest)
      if (rest <= 0) {
        clearInterval(tick)
        over.current()
      }
    }, 1000)
    return () => clearInterval(tick)
  }, [endsAt, ahead])
  return (
    <span role="timer" className={left < 300_000 ? styles.soon : styles.time}>
      {words.left(format(Math.max(0, left), words.days))}
    </span>
  )
}

function format(milliseconds: number, inDays: (count: number) => string): string {
  const seconds = Math.ceil(milliseconds / 1000)
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
  ]
  const two = (value: number) => String(value).padStart(2, '0')
  if (days > 0) return `${inDays(days)} ${two(hours)}:${two(minutes)}`
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
