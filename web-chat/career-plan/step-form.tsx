import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { planWords } from './words.ts'

type Step = { title: string; detail: string }
type Props = { initial?: Step; pending: boolean; onSave: (step: Step) => void; onCancel: () => void }

/** Where a step is written. */
export function StepForm({ initial, pending, onSave, onCancel }: Props) {
  const words = useWords(planWords)
  const id = useId()
  const [title, setTitle] = useState(initial?.title ?? '')
  const [detail, setDetail] = useState(initial?.detail ?? '')
  return (
    <form
      className={page.card}
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '') onSave({ title: title.trim(), detail: detail.trim() })
      }}
    >
      <label htmlFor={`${id}title`}>{words.stepTitle}</label>
      <Input
        id={`${id}title`}
        value={title}
        maxLength={200}
        autoFocus
        onChange={({ target }) => setTitle(target.value)}
      />
      <label htmlFor={`${id}detail`}>{words.stepDetail}</label>
      <Input.TextArea
        id={`${id}detail`}
        value={detail}
        maxLength={600}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={({ target }) => setDetail(target.value)}
      />
      <div className={page.line}>
        <Button type="primary" size="small" htmlType="submit" loading={pending} disabled={title.trim() === ''}>
          {words.keep}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
