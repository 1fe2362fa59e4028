import { Button } from 'antd'
import type { RefObject } from 'react'
import type { Message } from '../../api/contract/chat.ts'
import { useText } from '../i18n/text.ts'
import { PastMessages } from './past-messages.tsx'
import { QuestionButtons } from './question-buttons.tsx'
import { RunningAnswer } from './running-answer.tsx'
import styles from './thread.module.css'
import type { TurnStore } from './turn-store.ts'
import { useEarlier } from './use-earlier.ts'
import type { AskOptions } from './use-turn.ts'

type Props = {
  /** The branch on screen, from the first question down. */
  path: Message[]
  /** The whole tree. */
  messages: Message[]
  store: TurnStore
  /** Whether a turn of this conversation is on screen, and whether it is still being answered. */
  running: boolean
  busy: boolean
  scroller: RefObject<HTMLElement | null>
  onSelectBranch: (messageId: string) => void
  onAsk: (question: string, parentId: string | null, options?: AskOptions) => void
  onRegenerate: (question: Message) => void
  onRetry: () => void
  onTakeBack: () => void
}

/** The messages of one branch, and below them the running answer, or what can be asked next. */
export function Thread(props: Props) {
  const { path, messages, store, running, busy, scroller, onSelectBranch, onAsk, onRegenerate } = props
  const text = useText()
  const last = path.at(-1)
  const { from, showEarlier } = useEarlier(path, scroller)
  return (
    <section className={styles.thread} aria-label={text.conversation}>
      {from > 0 && <Button onClick={showEarlier}>{text.earlierMessages(from)}</Button>}
      <PastMessages
        path={path}
        from={from}
        messages={messages}
        busy={busy}
        sendsFrom={running ? null : (last?.id ?? null)}
        onSelectBranch={onSelectBranch}
        onAsk={onAsk}
        onRegenerate={onRegenerate}
      />
      {running && (
        <RunningAnswer store={store} scroller={scroller} onRetry={props.onRetry} onTakeBack={props.onTakeBack} />
      )}
      {!running && last?.role === 'user' && (
        <p className={styles.unanswered}>
          {text.unanswered} <Button onClick={() => onRegenerate(last)}>{text.regenerate}</Button>
        </p>
      )}
      {!running && last?.role === 'assistant' && (
        <QuestionButtons
          title={text.nextQuestions}
          questions={last.answer?.nextQuestions ?? []}
          onAsk={(question) => onAsk(question, last.id)}
        />
      )}
    </section>
  )
}
