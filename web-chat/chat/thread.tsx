import { Button } from 'antd'
import type { Message } from '../../api/contract/chat.ts'
import { useText } from '../i18n/text.ts'
import { PastMessages } from './past-messages.tsx'
import { QuestionButtons } from './question-buttons.tsx'
import { RunningAnswer } from './running-answer.tsx'
import styles from './thread.module.css'
import type { RunningTurn } from './turn-reducer.ts'
import type { AskOptions } from './use-turn.ts'

type Props = {
  /** The branch on screen, from the first question down. */
  path: Message[]
  /** The whole tree. */
  messages: Message[]
  turn: RunningTurn | null
  onSelectBranch: (messageId: string) => void
  onAsk: (question: string, parentId: string | null, options?: AskOptions) => void
  onRegenerate: (question: Message) => void
  onRetry: () => void
}

/** The messages of one branch, and below them the running answer, or what can be asked next. */
export function Thread({ path, messages, turn, onSelectBranch, onAsk, onRegenerate, onRetry }: Props) {
  const text = useText()
  const busy = turn !== null && turn.failure === null
  const last = path.at(-1)
  return (
    <section className={styles.thread} aria-label={text.conversation}>
      <PastMessages
        path={path}
        messages={messages}
        busy={busy}
        sendsFrom={turn ? null : (last?.id ?? null)}
        onSelectBranch={onSelectBranch}
        onAsk={onAsk}
        onRegenerate={onRegenerate}
      />
      {turn && <RunningAnswer turn={turn} onRetry={onRetry} />}
      {!turn && last?.role === 'user' && (
        <p className={styles.unanswered}>
          {text.unanswered} <Button onClick={() => onRegenerate(last)}>{text.regenerate}</Button>
        </p>
      )}
      {!turn && last?.role === 'assistant' && (
        <QuestionButtons
          title={text.nextQuestions}
          questions={last.answer?.nextQuestions ?? []}
          onAsk={(question) => onAsk(question, last.id)}
        />
      )}
    </section>
  )
}
