import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { resumeWords } from './words.ts'

type Props = { pending: boolean; onSave: (start: string, end: string) => void }

/** Where the beginning and the end of something are written; one may be missing. */
export function PeriodBox({ pending, onSave }: Props) {
  const words = useWords(resumeWords)
  const id = useId()
  const [start, setStart] = useState('')
  const [end, setEnd] = useState('')
  return (
    <form
      className={page.line}
      onSubmit={(event) => {
        event.preventDefault()
        if (start.trim() + end.trim() !== '') onSave(start.trim(), end.trim())
      }}
    >
      <label htmlFor={`${id}start`}>{words.names.startDate}</label>
      <Input
        id={`${id}start`}
        value={start}
        maxLength={20}
        placeholder="2025.03"
        onChange={(e) => setStart(e.target.value)}
      />
      <label htmlFor={`${id}end`}>{words.names.endDate}</label>
      <Input
        id={`${id}end`}
        value={end}
        maxLength={20}
        placeholder="2025.08"
        onChange={(e) => setEnd(e.target.value)}
      />
      <Button
        type="primary"
        size="small"
        htmlType="submit"
        loading={pending}
        disabled={start.trim() + end.trim() === ''}
      >
        {words.keep}
      </Button>
    </form>
  )
}
