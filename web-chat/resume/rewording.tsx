import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useId, useState } from 'react'
import type { ResumeWording } from '../../api/contract/career.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { BeforeAfter } from './before-after.tsx'
import { resumePath } from './queries.ts'
import { useResumeEditing } from './resume-editing.ts'
import { resumeWords } from './words.ts'

/** Asks for better words for a field; nothing changes until they are taken, and nothing may be added that was not said. */
export function Rewording({ path, onDone }: { path: string; onDone: () => void }) {
  const text = useText()
  const words = useWords(resumeWords)
  const id = useId()
  const { resumeId, change } = useResumeEditing()
  const [wish, setWish] = useState('')
  const ask = useMutation({
    mutationFn: () =>
      requestJson<ResumeWording>(`${resumePath(resumeId)}/wording`, { method: 'POST', body: { path, wish } }),
  })
  const { data } = ask
  return (
    <div className={page.section}>
      <label htmlFor={id}>{words.wish}</label>
      <Input id={id} value={wish} maxLength={300} onChange={({ target }) => setWish(target.value)} />
      <div className={page.line}>
        <Button size="small" loading={ask.isPending} onClick={() => ask.mutate()}>
          {words.askWording}
        </Button>
        <Button size="small" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
      <p className={page.soft}>{words.neverInvents}</p>
      {ask.isError && <Alert type="error" role="alert" title={errorText(ask.error, text)} />}
      {data?.refused && <Alert type="warning" role="alert" title={data.refused} />}
      {data && data.after !== null && data.after !== data.before && (
        <BeforeAfter
          before={data.before}
          after={data.after}
          note={[words.by[data.by], data.note].filter((part) => part !== '').join(' ')}
          pending={change.isPending}
          onTake={() => change.mutate({ do: 'write', path, value: data.after ?? '' }, { onSuccess: onDone })}
          onLeave={onDone}
        />
      )}
      {data && data.refused === null && (data.after === null || data.after === data.before) && (
        <p role="status">{data.note === '' ? words.nothingBetter : data.note}</p>
      )}
    </div>
  )
}
