import { useDeferredValue } from 'react'
import { useText } from '../i18n/text.ts'
import styles from './answer.module.css'
import { AnswerFlags } from './answer-flags.tsx'
import { AnswerLabel } from './answer-label.tsx'
import { AnswerText } from './answer-text.tsx'
import { TurnFailure } from './turn-failure.tsx'
import type { RunningTurn } from './turn-reducer.ts'

/** An answer on its way: the text so far and what is being done. */
export function RunningAnswer({ turn, onRetry }: { turn: RunningTurn; onRetry: () => void }) {
  const text = useText()
  const answerText = useDeferredValue(turn.text)
  return (
    <article className={styles.answer} aria-label={text.assistant} aria-busy={turn.failure === null}>
      {answerText !== '' && <AnswerText text={answerText} citations={turn.citations} />}
      <AnswerFlags flags={turn.flags} />
      {turn.failure ? (
        <TurnFailure failure={turn.failure} onRetry={onRetry} />
      ) : (
        <p className={styles.stage}>{stageText(turn, text)}</p>
      )}
      {answerText !== '' && <AnswerLabel answer={null} />}
    </article>
  )
}

function stageText(turn: RunningTurn, text: ReturnType<typeof useText>): string {
  if (turn.stopping) return text.stopping
  if (!turn.connected) return text.reconnecting
  if (turn.ahead !== null) return text.inLine(turn.ahead)
  return turn.stage ? text.stage[turn.stage] : text.stageWaiting
}
