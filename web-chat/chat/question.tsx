import { EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Message } from '../../api/contract/chat.ts'
import { useText } from '../i18n/text.ts'
import { BranchSwitch } from './branch-switch.tsx'
import styles from './question.module.css'
import { QuestionEditor } from './question-editor.tsx'

type Props = {
  message: Message
  messages: Message[]
  busy: boolean
  onSelectBranch: (messageId: string) => void
  onEdit: (text: string) => void
}

/** A question as sent, shown as plain text; editing it sends a new branch and keeps the old one. */
export function Question({ message, messages, busy, onSelectBranch, onEdit }: Props) {
  const text = useText()
  const [editing, setEditing] = useState(false)
  if (editing) {
    return (
      <QuestionEditor
        initial={message.text}
        onCancel={() => setEditing(false)}
        onSend={(edited) => {
          setEditing(false)
          onEdit(edited)
        }}
      />
    )
  }
  return (
    <article data-question className={styles.question} aria-label={text.you}>
      <p className={styles.bubble}>{message.text}</p>
      <div className={styles.actions}>
        <BranchSwitch messages={messages} message={message} onSelect={onSelectBranch} />
        {message.id !== '' && (
          <Button
            type="text"
            size="small"
            icon={<EditOutlined aria-hidden />}
            disabled={busy}
            onClick={() => setEditing(true)}
          >
            {text.edit}
          </Button>
        )}
      </div>
    </article>
  )
}
