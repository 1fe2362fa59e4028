import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useId, useState } from 'react'
import type { ResumeView } from '../../api/contract/career.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { resumeWords } from './words.ts'

const longest = 20_000

/** Reads a résumé that was pasted. */
export function PasteResume({ onRead }: { onRead: (resume: ResumeView) => void }) {
  const text = useText()
  const words = useWords(resumeWords)
  const id = useId()
  const [pasted, setPasted] = useState('')
  const send = useMutation({
    mutationFn: () => requestJson<ResumeView>('/api/resumes', { method: 'POST', body: { pasted } }),
    onSuccess: onRead,
  })
  return (
    <div className={page.section}>
      <label htmlFor={id}>{words.pasteHint}</label>
      <Input.TextArea
        id={id}
        value={pasted}
        maxLength={longest}
        autoSize={{ minRows: 6, maxRows: 16 }}
        onChange={({ target }) => setPasted(target.value)}
      />
      <div>
        <Button type="primary" loading={send.isPending} disabled={pasted.trim() === ''} onClick={() => send.mutate()}>
          {words.readPasted}
        </Button>
      </div>
      {send.isError && <Alert type="error" role="alert" title={errorText(send.error, text)} />}
    </div>
  )
}
