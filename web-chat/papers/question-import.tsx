import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Select } from 'antd'
import { useRef, useState } from 'react'
import type { QuestionsImported } from '../../api/contract/question-files.ts'
import { request } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { paperWords } from './paper-words.ts'
import { formatsQuery } from './queries.ts'

/** Takes a file of questions into the question bank as drafts, and says what could not be read. */
export function QuestionImport() {
  const text = useText()
  const words = useWords(paperWords)
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const formats = useQuery(formatsQuery).data ?? []
  const [chosen, setChosen] = useState<string>()
  const format = formats.find(({ id }) => id === chosen) ?? formats[0]
  const send = useMutation({
    mutationFn: async ({ file, as }: { file: File; as: string }): Promise<QuestionsImported> => {
      const headers = { 'content-type': 'application/octet-stream' }
      const path = `/api/question-imports?format=${encodeURIComponent(as)}`
      return (await request(path, { method: 'POST', body: file, headers })).json()
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['question-bank'] }),
  })
  return (
    <section className={page.section}>
      <div className={page.line}>
        <Select
          aria-label={words.importFormat}
          style={{ minWidth: '13em' }}
          loading={!format}
          options={formats.map(({ id, title, accept }) => ({ value: id, label: `${title}（${accept.join(' ')}）` }))}
          value={format?.id ?? null}
          onChange={(id: string | null) => setChosen(id ?? undefined)}
        />
        <Button loading={send.isPending} disabled={!format} onClick={() => input.current?.click()}>
          {words.import}
        </Button>
        <span className={page.soft}>{words.importDetail}</span>
        <input
          ref={input}
          type="file"
          hidden
          accept={format?.accept.join(',')}
          aria-label={words.import}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file && format) send.mutate({ file, as: format.id })
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
