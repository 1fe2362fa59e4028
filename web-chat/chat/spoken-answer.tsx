import { useState } from 'react'
import { useText } from '../i18n/text.ts'
import { finishedSentences } from './finished-sentences.ts'
import type { RunningTurn } from './turn-reducer.ts'

/** Tells a screen reader the running answer sentence by sentence, its stage before that, and when it is done. */
export function SpokenAnswer({ turn }: { turn: RunningTurn | null }) {
  const text = useText()
  const [last, setLast] = useState(turn)
  if (turn !== null && turn !== last) setLast(turn)
  const ended = turn === null && last !== null && last.failure === null
  const sentences = finishedSentences(last?.text ?? '')
  return (
    <div aria-live="polite" className="visually-hidden">
      {turn?.text === '' && turn.stage && <p>{text.stage[turn.stage]}</p>}
      {sentences.map((sentence, index) => (
        // Sentences are only ever added at the end.
        <p key={index}>{sentence}</p>
      ))}
      {ended && <p>{text.answerReady(last.citations.length)}</p>}
    </div>
  )
}
