import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Modal } from 'antd'
import { useRef } from 'react'
import { request, requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { templatesQuery } from './queries.ts'
import { workshopWords } from './words.ts'
import styles from './workshop.module.css'

/** The school's own Word templates: a sample to begin with, adding and deleting. */
export function TemplateDialog({ onClose }: { onClose: () => void }) {
  const text = useText()
  const words = useWords(workshopWords)
  const client = useQueryClient()
  const templates = useQuery(templatesQuery)
  const input = useRef<HTMLInputElement>(null)
  const refresh = () => client.invalidateQueries({ queryKey: templatesQuery.queryKey })
  const add = useMutation({
    mutationFn: (file: File) => {
      const name = encodeURIComponent(file.name.replace(/\.docx$/i, '').slice(0, 80))
      return request(`/api/lesson-templates?name=${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: file,
      })
    },
    onSuccess: refresh,
  })
  const remove = useMutation({
    mutationFn: (id: string) => requestJson(`/api/lesson-templates/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: refresh,
  })
  const error = add.error ?? remove.error
  return (
    <Modal open title={words.templates} footer={null} closable={{ 'aria-label': text.close }} onCancel={onClose}>
      <div className={styles.part}>
        <p className={styles.soft}>{words.templateHint}</p>
        <div className={styles.line}>
          <Button href="/api/lesson-templates/starter" download>
            {words.starter}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".docx"
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file) add.mutate(file)
              event.target.value = ''
            }}
          />
          <Button type="primary" loading={add.isPending} onClick={() => input.current?.click()}>
            {words.addTemplate}
          </Button>
        </div>
        {error && <Alert type="error" role="alert" title={errorText(error, text)} />}
        {(templates.data ?? []).length > 0 && (
          <ul className={styles.rows}>
            {(templates.data ?? []).map(({ id, name, own }) => (
              <li key={id}>
                <span className={styles.grow}>{name}</span>
                {own && (
                  <Button size="small" onClick={() => remove.mutate(id)}>
                    {words.delete}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Modal>
  )
}
