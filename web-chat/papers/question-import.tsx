import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useRef } from 'react'
import type { QuestionsImported } from '../../api/contract/question-files.ts'
import { request } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { paperWords } from './paper-words.ts'

/** Takes a file of questions into the question bank as drafts, and says what could not be read. */
export function QuestionImport() {
  const text = useText()
  const words = useWords(paperWords)
  const input = useRef<HTMLInputElement>(null)
  const send = useMutation({
    mutationFn: async (file: File): Promise<QuestionsImported> => {
      const headers = { 'content-type': 'application/octet-stream' }
      return (await request('/api/question-imports?format=gift', { method: 'POST', body: file, headers })).json()
    },
  })
  return (
    <section className={page.section}>
      <div className={page.line}>
        <Button loading={send.isPending} onClick={() => input.current?.click()}>
          {words.import}
        </Button>
        <span className={page.soft}>{words.importDetail}</span>
        <input
          ref={input}
          type="file"
          hidden
          accept=".txt,.gift,text/plain"
          aria-label={words.import}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) send.mutate(file)
            target.value = ''
          }}
        />
      </div>
      {send.isError && <Alert type="error" role="alert" title={errorText(send.error, text)} />}
      {send.data && (
        <div role="status">
          <p>{words.imported(send.data.added, send.data.faults.length)}</p>
          <ul className={page.notice}>
            {send.data.faults.map(({ where, message }) => (
              <li key={where + message}>
                {where}：{message}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
