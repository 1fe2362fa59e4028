import { ReloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useCallback } from 'react'
import type { Message } from '../../api/contract/chat.ts'
import { useText } from '../i18n/text.ts'
import { type OpenClause, OpenClauseContext, useOpenClause } from '../reader/open-clause.ts'
import styles from './answer.module.css'
import { AnswerFlags } from './answer-flags.tsx'
import { AnswerLabel } from './answer-label.tsx'
import { AnswerText } from './answer-text.tsx'
import { BranchSwitch } from './branch-switch.tsx'
import { CopyButton } from './copy-button.tsx'
import { FeedbackButtons } from './feedback-buttons.tsx'
import { SourceList } from './source-list.tsx'

type Props = {
  message: Message
  messages: Message[]
  busy: boolean
  onSelectBranch: (messageId: string) => void
  onRegenerate: () => void
}

/** A finished answer with its sources, what the checks did, its AI label and what can be done with it. */
export function Answer({ message, messages, busy, onSelectBranch, onRegenerate }: Props) {
  const text = useText()
  const { answer } = message
  const openClause = useOpenClause()
  // So that the reader learns whether the words still stand as this answer cited them.
  const openCited = useCallback<OpenClause>(
    (clauseId, cited) => openClause(clauseId, cited && { ...cited, messageId: message.id }),
    [openClause, message.id],
  )
  const citations = answer?.citations ?? []
  return (
    <article className={styles.answer} aria-label={text.assistant}>
      {answer?.refused && (
        <p className={styles.refusal}>
          <strong>{answer.reason === 'rule' ? text.refusedRule : text.refusedNoEvidence}</strong>
          {answer.rule && <span className={styles.rule}> {text.ruleName(answer.rule)}</span>}
        </p>
      )}
      <OpenClauseContext value={openCited}>
        <AnswerText text={message.text} citations={citations} />
      </OpenClauseContext>
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
