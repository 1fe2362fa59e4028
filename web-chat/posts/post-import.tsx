import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Tag } from 'antd'
import { useRef } from 'react'
import type { PostRows } from '../../api/contract/career.ts'
import { request, requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { downloadFile } from '../people/download-file.ts'
import page from '../theme/page.module.css'
import styles from './posts.module.css'
import { postWords } from './words.ts'

/** With the mark by which Excel knows UTF-8; the line is an example. */
const template =
  '\uFEFF岗位编号,岗位名称,行业,用人单位,工作地点,工作任务,任职要求,技能要求,优先技能,证书,相关标准,班次,薪资区间,来源,有效期\r\n' +
  'SL-01,灌装操作工（示例）,生物医药,示例企业甲,四川省巴中市,灌装；清场,能倒班,无菌更衣；批记录填写；清场,环境监测,健康检查合格,,两班,4500～6000 元/月,示例,2027-12-31\r\n'

/** Posts from a sheet: what each row would be and what is wrong with it, then importing the good ones. */
export function PostImport() {
  const text = useText()
  const words = useWords(postWords)
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const preview = useMutation({
    async mutationFn(file: File): Promise<PostRows> {
      const type = /\.(xlsx|csv|json)$/iu.exec(file.name)?.[1]?.toLowerCase() ?? 'xlsx'
      const headers = { 'content-type': 'application/octet-stream' }
      return (await request(`/api/posts/preview?type=${type}`, { method: 'POST', body: file, headers })).json()
    },
  })
  const add = useMutation({
    mutationFn: (posts: unknown[]) => requestJson<{ added: number }>('/api/posts', { method: 'POST', body: { posts } }),
    onSuccess() {
      preview.reset()
      return client.invalidateQueries({ queryKey: ['posts'] })
    },
  })
  const rows = preview.data?.rows ?? []
  const good = rows.flatMap(({ post }) => (post === null ? [] : [post]))
  const failure = preview.error ?? add.error
  return (
    <section className={page.card}>
      <h2>{words.import}</h2>
      <p className={page.soft}>{words.importHint}</p>
      <div className={page.line}>
        <Button
          type={rows.length === 0 ? 'primary' : 'default'}
          loading={preview.isPending}
          onClick={() => input.current?.click()}
        >
          {words.chooseSheet}
        </Button>
        <Button
          type="link"
          onClick={() => downloadFile({ name: '岗位模板.csv', content: new Blob([template], { type: 'text/csv' }) })}
        >
          {words.template}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.csv,.json"
          aria-label={words.chooseSheet}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            add.reset()
            if (file) preview.mutate(file)
            target.value = ''
          }}
        />
      </div>
      {failure !== null && <Alert type="error" role="alert" title={errorText(failure, text)} />}
      {add.data && <Alert type="success" role="status" title={words.imported(add.data.added)} />}
      {rows.length > 0 && (
        <>
          <div className={page.line}>
            <p role="status">{words.previewCount(good.length, rows.length - good.length)}</p>
            <Button
              type="primary"
              disabled={good.length === 0}
              loading={add.isPending}
              onClick={() => add.mutate(good)}
            >
              {words.importGood(good.length)}
            </Button>
          </div>
          <ul className={styles.preview}>
            {rows.map(({ line, title, post, errors }) => (
              <li key={line}>
                <span className={page.soft}>{words.row(line)}</span> <strong>{title === '' ? '—' : title}</strong>{' '}
                <Tag color={post === null ? 'error' : 'processing'}>{post === null ? words.bad : words.good}</Tag>
                {post !== null && <span className={page.soft}>{post.required.join('、')}</span>}
                {errors.map((error) => (
                  <p key={error} className={styles.fault}>
                    {error}
                  </p>
                ))}
                {post?.unlawful.map(({ words: condition, why }) => (
                  <p key={condition} className={styles.fault}>
                    {words.unlawful(condition)} {why}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
