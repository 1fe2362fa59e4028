import { Button } from 'antd'
import { useState } from 'react'
import { useText } from '../i18n/text.ts'
import { GrowingField } from './growing-field.tsx'
import { isComposing } from './is-composing.ts'
import { questionLimit } from './limits.ts'
import styles from './question.module.css'

/** Edits a question in place; Enter sends, Esc gives up. */
export function QuestionEditor(props: { initial: string; onSend: (text: string) => void; onCancel: () => void }) {
  const text = useText()
  const [draft, setDraft] = useState(props.initial)
  const ready = draft.trim() !== ''
  return (
    <div className={styles.editor}>
      <GrowingField
        autoFocus
        aria-label={text.editLabel}
        value={draft}
        maxLength={questionLimit}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key === 'Escape') {
            event.preventDefault()
            props.onCancel()
          } else if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault()
            if (ready) props.onSend(draft.trim())
          }
        }}
      />
      <div className={styles.editorActions}>
        <Button onClick={props.onCancel}>{text.cancel}</Button>
        <Button type="primary" disabled={!ready} onClick={() => props.onSend(draft.trim())}>
          {text.resend}
        </Button>
      </div>
    </div>
  )
}
