import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { EditBox } from './edit-box.tsx'
import { useResumeEditing } from './resume-editing.ts'
import { resumeWords } from './words.ts'

/** Fields in which nothing stands yet, each to be filled. */
export function EmptyFields({ fields }: { fields: readonly { path: string; label: string }[] }) {
  const words = useWords(resumeWords)
  const { change } = useResumeEditing()
  const [path, setPath] = useState<string | null>(null)
  const open = fields.find((field) => field.path === path)
  if (fields.length === 0) return null
  if (open) {
    return (
      <EditBox
        label={open.label}
        pending={change.isPending}
        onSave={(value) => change.mutate({ do: 'write', path: open.path, value }, { onSuccess: () => setPath(null) })}
        onCancel={() => setPath(null)}
      />
    )
  }
  return (
    <div className={page.line}>
      {fields.map((field) => (
        <Button
          key={field.path}
          size="small"
          type="dashed"
          icon={<PlusOutlined aria-hidden />}
          aria-label={`${words.fill} ${field.label}`}
          onClick={() => setPath(field.path)}
        >
          {field.label}
        </Button>
      ))}
    </div>
  )
}
