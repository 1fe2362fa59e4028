import { Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import type { FeedbackReason, NewFeedback } from '../../api/contract/feedback.ts'
import { useWords } from '../i18n/use-words.ts'
import { feedbackWords } from './feedback-words.ts'

const reasons: FeedbackReason[] = ['wrong', 'unsupported', 'incomplete', 'should-answer', 'harmful']

type Said = Pick<NewFeedback, 'reasons' | 'text'>

/** What was wrong with an answer: reasons to tick, and words of one's own. */
export function FeedbackDialog({ onSend, onClose }: { onSend: (said: Said) => void; onClose: () => void }) {
  const words = useWords(feedbackWords)
  const [ticked, setTicked] = useState<FeedbackReason[]>([])
  const [text, setText] = useState('')
  return (
    <Modal
      open
      title={words.title}
      okText={words.send}
      onOk={() => onSend({ reasons: ticked, text })}
      onCancel={onClose}
      okButtonProps={{ disabled: ticked.length === 0 && text.trim() === '' }}
    >
      <p>{words.detail}</p>
      <Checkbox.Group
        style={{ display: 'grid', gap: 8, marginBlock: 12 }}
        value={ticked}
        onChange={setTicked}
        options={reasons.map((value) => ({ value, label: words.reason[value] }))}
      />
      <Input.TextArea
        aria-label={words.more}
        placeholder={words.more}
        maxLength={500}
        autoSize={{ minRows: 2 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </Modal>
  )
}
