import { ReloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useCallback } from 'react'
import type { Message } from '../../api/contract/chat.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { type OpenClause, OpenClauseContext, useOpenClause } from '../reader/open-clause.ts'
import styles from './answer.module.css'
import { AnswerFlags } from './answer-flags.tsx'
import { AnswerLabel } from './answer-label.tsx'
import { AnswerText } from './answer-text.tsx'
import { BranchSwitch } from './branch-switch.tsx'
import { CopyButton } from './copy-button.tsx'
import { FeedbackButtons } from './feedback-buttons.tsx'
import { SourceList } from './source-list.tsx'
import type { SendToTutor } from './tutor-card.tsx'
import { tutorWords } from './tutor-words.ts'

const TutorCard = lazy(() => import('./tutor-card.tsx').then(({ TutorCard }) => ({ default: TutorCard })))

type Props = {
  message: Message
  messages: Message[]
  busy: boolean
  onSelectBranch: (messageId: string) => void
  onRegenerate: () => void
  /** Sends on from this answer's card; left out where the conversation has gone on. */
  onSend?: SendToTutor | undefined
}

/** A finished answer with its sources, what the checks did, its AI label and what can be done with it. */
export function Answer({ message, messages, busy, onSelectBranch, onRegenerate, onSend }: Props) {
  const text = useText()
  const words = useWords(tutorWords)
  const { answer } = message
  const tutoring = answer?.tutoring
  const card = tutoring?.card
  const openClause = useOpenClause()
  // So that the reader learns whether the words still stand as this answer cited them.
  const openCited = useCallback<OpenClause>(
    (clauseId, cited) => openClause(clauseId, cited && { ...cited, messageId: message.id }),
    [openClause, message.id],
  )
  const citations = answer?.citations ?? []
  return (
    <article className={styles.answer} aria-label={text.assistant}>
      {tutoring && (tutoring.mode !== 'explain' || tutoring.chosenBy === 'words') && (
        <p className={styles.mode}>
          {words.mode[tutoring.mode]}
          {tutoring.chosenBy === 'words' && ` · ${words.byWords}`}
        </p>
      )}
      {answer?.refused && (
        <p className={styles.refusal}>
          <strong>{answer.reason === 'rule' ? text.refusedRule : text.refusedNoEvidence}</strong>
          {answer.rule && <span className={styles.rule}> {text.ruleName(answer.rule)}</span>}
        </p>
      )}
      <OpenClauseContext value={openCited}>
        {/* The card of an item shows its question itself. */}
        <AnswerText text={card?.kind === 'item' ? opening(message.text) : message.text} citations={citations} />
      </OpenClauseContext>
      {card && (
        <Suspense>
          <TutorCard card={card} onSend={onSend} />
        </Suspense>
      )}
      {answer?.status === 'failed' && <p className={styles.refusal}>{text.failedGone}</p>}
      <AnswerFlags flags={answer?.flags ?? []} />
      <OpenClauseContext value={openCited}>
        <SourceList citations={citations} />
      </OpenClauseContext>
      <AnswerLabel answer={answer} />
      <div className={styles.actions}>
        <BranchSwitch messages={messages} message={message} onSelect={onSelectBranch} />
        <CopyButton message={message} />
        <Button type="text" size="small" icon={<ReloadOutlined aria-hidden />} disabled={busy} onClick={onRegenerate}>
          {text.regenerate}
        </Button>
        <FeedbackButtons messageId={message.id} />
      </div>
    </article>
  )
}

const opening = (markdown: string): string => markdown.split('\n\n').slice(0, -1).join('\n\n') || markdown
