import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import type { ResumeForm as FormContent, ResumeView } from '../../api/contract/career.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './resume.module.css'
import { resumeWords } from './words.ts'

const short = [
  ['name', 40],
  ['label', 60],
  ['phone', 30],
  ['email', 80],
  ['school', 60],
  ['area', 60],
  ['studyType', 20],
  ['period', 40],
  ['employer', 60],
  ['position', 60],
  ['workPeriod', 40],
] as const
const long = [
  ['duties', 2000],
  ['skills', 1000],
  ['certificates', 1000],
] as const

/** A short form for whoever has no résumé yet; each part may be left out. */
export function ResumeForm({ onRead }: { onRead: (resume: ResumeView) => void }) {
  const text = useText()
  const words = useWords(resumeWords)
  const send = useMutation({
    mutationFn: (form: FormContent) => requestJson<ResumeView>('/api/resumes', { method: 'POST', body: form }),
    onSuccess: onRead,
  })
  return (
    <Form layout="vertical" onFinish={(form: FormContent) => send.mutate(form)}>
      <p>{words.formHint}</p>
      <div className={styles.grid}>
        {short.map(([name, most]) => (
          <Form.Item key={name} name={name} label={words.form[name]} initialValue="">
            <Input maxLength={most} />
          </Form.Item>
        ))}
      </div>
      {long.map(([name, most]) => (
        <Form.Item key={name} name={name} label={words.form[name]} initialValue="">
          <Input.TextArea maxLength={most} autoSize={{ minRows: 2, maxRows: 10 }} />
        </Form.Item>
      ))}
      <Button type="primary" htmlType="submit" loading={send.isPending}>
        {words.makeOfForm}
      </Button>
      {send.isError && <Alert type="error" role="alert" title={errorText(send.error, text)} />}
    </Form>
  )
}
