import { DownloadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown, message } from 'antd'
import { useState } from 'react'
import { request } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { downloadFile } from '../people/download-file.ts'
import { lessonPath, type Material, templatesQuery } from './queries.ts'
import { TemplateDialog } from './template-dialog.tsx'
import { workshopWords } from './words.ts'

const formats = ['docx', 'pptx', 'pdf', 'md'] as const

/** Saves a material as a file in one of the formats, or in a template of the school. */
export function ExportMenu({ material }: { material: Material }) {
  const text = useText()
  const words = useWords(workshopWords)
  const templates = useQuery(templatesQuery).data ?? []
  const [managing, setManaging] = useState(false)
  const [saving, setSaving] = useState(false)
  const [messages, holder] = message.useMessage()

  async function save(query: string): Promise<void> {
    setSaving(true)
    try {
      const response = await request(`${lessonPath(material.id)}/export?${query}`)
      const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
      downloadFile({ name: decodeURIComponent(named ?? 'material'), content: await response.blob() })
    } catch (error) {
      messages.error(errorText(error, text))
    } finally {
      setSaving(false)
    }
  }

  const items = [
    ...formats.map((format) => ({ key: `format=${format}`, label: words.formats[format] })),
    ...templates.map(({ id, name }) => ({
      key: `format=docx&template=${encodeURIComponent(id)}`,
      label: words.intoTemplate(name),
    })),
    { type: 'divider' as const },
    { key: 'templates', label: words.templates },
  ]
  return (
    <>
      {holder}
      <Dropdown
        trigger={['click']}
        menu={{ items, onClick: ({ key }) => (key === 'templates' ? setManaging(true) : void save(key)) }}
      >
        <Button
          icon={<DownloadOutlined aria-hidden />}
          loading={saving}
          title={material.status === 'approved' ? undefined : words.draftExport}
        >
          {words.export}
        </Button>
      </Dropdown>
      {managing && <TemplateDialog onClose={() => setManaging(false)} />}
    </>
  )
}
