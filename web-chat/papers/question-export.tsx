import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown, message } from 'antd'
import { useState } from 'react'
import { request } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { downloadFile } from '../people/download-file.ts'
import { paperWords } from './paper-words.ts'
import { formatsQuery } from './queries.ts'

/** Saves items as a file for another system, in any form that the server writes; `path` is what gives the file. */
export function QuestionExport({ path }: { path: string }) {
  const text = useText()
  const words = useWords(paperWords)
  const formats = useQuery(formatsQuery).data ?? []
  const [saving, setSaving] = useState(false)
  const [messages, holder] = message.useMessage()

  async function save(format: string): Promise<void> {
    setSaving(true)
    try {
      const response = await request(`${path}${path.includes('?') ? '&' : '?'}format=${format}`)
      const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
      downloadFile({ name: decodeURIComponent(named ?? 'questions'), content: await response.blob() })
    } catch (error) {
      messages.error(errorText(error, text))
    } finally {
      setSaving(false)
    }
  }
  return (
    <>
      {holder}
      <Dropdown
        trigger={['click']}
        menu={{
          items: formats.map(({ id, title, extension }) => ({ key: id, label: `${title}（${extension}）` })),
          onClick: ({ key }) => void save(key),
        }}
      >
        <Button icon={<DownloadOutlined aria-hidden />} loading={saving}>
          {words.exportItems}
        </Button>
      </Dropdown>
    </>
  )
}
