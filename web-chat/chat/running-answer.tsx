import type { RefObject } from 'react'
import { useText } from '../i18n/text.ts'
import styles from './answer.module.css'
import { AnswerFlags } from './answer-flags.tsx'
import { AnswerLabel } from './answer-label.tsx'
import { RunningText } from './running-text.tsx'
import { TurnFailure } from './turn-failure.tsx'
import type { RunningTurn } from './turn-reducer.ts'
import type { TurnStore } from './turn-store.ts'
import { useTurnPart } from './use-turn-part.ts'

type Props = { store: TurnStore; scroller: RefObject<HTMLElement | null>; onRetry: () => void; onTakeBack: () => void }

/** An answer on its way: the text so far and what is being done. */
export function RunningAnswer({ store, scroller, onRetry, onTakeBack }: Props) {
  const text = useText()
  const turn = useTurnPart(store, (turn) => turn)
  if (turn === null) return null
  return (
    <article className={styles.answer} aria-label={text.assistant} aria-busy={turn.failure === null}>
      {turn.text !== '' && <RunningText store={store} scroller={scroller} />}
      <AnswerFlags flags={turn.flags} />
      {turn.failure ? (
        <TurnFailure
          failure={turn.failure}
          onRetry={onRetry}
          onTakeBack={turn.question?.id === '' ? onTakeBack : null}
        />
      ) : (
        <p className={styles.stage}>{stageText(turn, text)}</p>
      )}
      {turn.text !== '' && <AnswerLabel answer={null} />}
    </article>
  )
}

function stageText(turn: RunningTurn, text: ReturnType<typeof useText>): string {
  if (turn.stopping) return text.stopping
  if (!turn.connected) return text.reconnecting
  if (turn.ahead !== null) return text.inLine(turn.ahead)
  return turn.stage ? text.stage[turn.stage] : text.stageWaiting
}
