import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Radio, Select, Skeleton } from 'antd'
import type { NewInterview } from '../../api/contract/interviews.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import page from '../theme/page.module.css'
import { choicesQuery } from './queries.ts'
import { useStartInterview } from './use-start-interview.ts'
import { interviewWords } from './words.ts'

const levels = [1, 2, 3] as const

/** Chooses a post and a level, and starts. */
export function StartForm() {
  const text = useText()
  const words = useWords(interviewWords)
  const { data, error, isError, refetch } = useQuery(choicesQuery)
  const start = useStartInterview()
  const [form] = Form.useForm<NewInterview>()
  const postId = Form.useWatch('postId', form)
  if (isError) return <LoadFailure error={error} onRetry={() => refetch()} />
  if (!data) return <Skeleton active />
  const industries = [...new Set(data.posts.map(({ industry }) => industry))]
  const industry = data.posts.find(({ id }) => id === postId)?.industry
  const documents = data.documents.filter((document) => document.industry === industry)
  return (
    <section className={page.card}>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ level: 1, documentId: null }}
        onFinish={({ postId: chosen, level, documentId }) =>
          start.mutate({ postId: chosen, level, documentId: documentId ?? null })
        }
        onValuesChange={(changed: Partial<NewInterview>) => {
          if (changed.postId !== undefined) form.setFieldValue('documentId', null)
        }}
      >
        <Form.Item name="postId" label={words.post} rules={[{ required: true, message: words.postFirst }]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={industries.map((name) => ({
              label: words.industries[name] ?? name,
              options: data.posts
                .filter((post) => post.industry === name)
                .map(({ id, title }) => ({ value: id, label: title })),
            }))}
          />
        </Form.Item>
        {postId !== undefined && <p className={page.soft}>{data.posts.find(({ id }) => id === postId)?.work}</p>}
        <Form.Item name="level" label={words.level}>
          <Radio.Group options={levels.map((level) => ({ value: level, label: words.levels[level] }))} />
        </Form.Item>
        {documents.length > 0 && (
          <Form.Item name="documentId" label={words.document}>
            <Select allowClear options={documents.map(({ id, title }) => ({ value: id, label: title }))} />
          </Form.Item>
        )}
        {start.isError && <Alert type="error" role="alert" title={errorText(start.error, text)} />}
        <div className={page.line}>
          <Button type="primary" htmlType="submit" loading={start.isPending}>
            {words.start}
          </Button>
          <span className={page.soft}>{words.fair}</span>
        </div>
      </Form>
    </section>
  )
}
