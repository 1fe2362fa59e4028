import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { resumeWords } from './words.ts'

type Props = {
  label: string
  initial?: string
  least?: number
  most?: number
  save?: string
  pending: boolean
  onSave: (value: string) => void
  onCancel?: () => void
}

/** Where one value is written; Escape leaves it as it was. */
export function EditBox({ label, initial = '', least = 1, most = 1000, save, pending, onSave, onCancel }: Props) {
  const words = useWords(resumeWords)
  const id = useId()
  const [value, setValue] = useState(initial)
  const ready = value.trim().length >= least && value.trim() !== initial
  return (
    <form
      className={page.section}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onSave(value.trim())
      }}
    >
      <label htmlFor={id}>{label}</label>
      <Input.TextArea
        id={id}
        value={value}
        maxLength={most}
        autoSize={{ minRows: 1, maxRows: 8 }}
        autoFocus={onCancel !== undefined}
        onChange={({ target }) => setValue(target.value)}
        onKeyDown={(event) => {
          // What an input method takes back with the key is its own.
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel?.()
        }}
      />
      <div className={page.line}>
        <Button type="primary" htmlType="submit" size="small" loading={pending} disabled={!ready}>
          {save ?? words.keep}
        </Button>
        {onCancel && (
          <Button size="small" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </div>
    </form>
  )
}
