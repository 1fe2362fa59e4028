import { memo } from 'react'
import type { Message } from '../../api/contract/chat.ts'
import { Answer } from './answer.tsx'
import { Question } from './question.tsx'
import type { AskOptions } from './use-turn.ts'

type Props = {
  /** The branch on screen, from the first question down. */
  path: Message[]
  /** The first of them that is drawn. */
  from: number
  /** The whole tree. */
  messages: Message[]
  busy: boolean
  /** The answer whose card goes on; null while one is on its way. */
  sendsFrom: string | null
  onSelectBranch: (messageId: string) => void
  onAsk: (question: string, parentId: string | null, options?: AskOptions) => void
  onRegenerate: (question: Message) => void
}

/** The messages of one branch. They are drawn again when they change, not with every word of an answer on its way. */
export const PastMessages = memo(function PastMessages(props: Props) {
  const { path, from, messages, busy, sendsFrom, onSelectBranch, onAsk, onRegenerate } = props
  return path.slice(from).map((message, index) =>
    message.role === 'user' ? (
      <Question
        key={message.id}
        message={message}
        messages={messages}
        busy={busy}
        onSelectBranch={onSelectBranch}
        onEdit={(edited) => onAsk(edited, message.parentId, { mode: path[from + index + 1]?.answer?.tutoring?.mode })}
      />
    ) : (
      <Answer
        key={message.id}
        message={message}
        messages={messages}
        busy={busy}
        onSelectBranch={onSelectBranch}
        onRegenerate={() => {
          const question = path[from + index - 1]
          if (question) onRegenerate(question)
        }}
        onSend={
          message.id === sendsFrom
            ? (words, itemAnswer) => onAsk(words, message.id, { mode: message.answer?.tutoring?.mode, itemAnswer })
            : undefined
        }
      />
    ),
  )
})
