import { DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import type { ResumeContent } from '../../api/contract/career.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { EditBox } from './edit-box.tsx'
import styles from './resume.module.css'
import { useResumeEditing } from './resume-editing.ts'
import { Rewording } from './rewording.tsx'
import { resumeWords } from './words.ts'

type Field = ResumeContent['skills'][number]

type Props = {
  label: string
  path: string
  field: Field
  removable?: boolean
  /** Whether other words may be asked for. */
  rewordable?: boolean
}

/** One value with the line that it comes from, changed where it stands. */
export function FieldRow({ label, path, field, removable = true, rewordable = false }: Props) {
  const words = useWords(resumeWords)
  const { change, shown, show } = useResumeEditing()
  const [mode, setMode] = useState<'read' | 'edit' | 'reword'>('read')
  const { value, source } = field
  const open = shown?.path === path
  if (mode === 'edit') {
    return (
      <li className={styles.row}>
        <EditBox
          label={label}
          initial={value}
          pending={change.isPending}
          onSave={(written) =>
            change.mutate({ do: 'write', path, value: written }, { onSuccess: () => setMode('read') })
          }
          onCancel={() => setMode('read')}
        />
      </li>
    )
  }
  return (
    <li className={styles.row}>
      <div className={styles.value}>
        <span>
          <span className={page.soft}>{label}</span>
          <br />
          {value}
        </span>
        <span className={styles.tools}>
          {typeof source === 'object' ? (
            <Button
              size="small"
              type={open ? 'primary' : 'default'}
              aria-pressed={open}
              aria-label={words.lineOf(source.line, label)}
              onClick={() => show(path, source.line)}
            >
              {words.line(source.line)}
            </Button>
          ) : (
            <span className={page.soft}>{words.from[source]}</span>
          )}
          {rewordable && (
            <Button
              size="small"
              aria-expanded={mode === 'reword'}
              onClick={() => setMode(mode === 'reword' ? 'read' : 'reword')}
            >
              {words.reword}
            </Button>
          )}
          <Button
            size="small"
            type="text"
            icon={<EditOutlined aria-hidden />}
            aria-label={`${words.edit} ${label}：${value}`}
            onClick={() => setMode('edit')}
          />
          {removable && (
            <Popconfirm title={words.removeEntry} onConfirm={() => change.mutate({ do: 'remove', path })}>
              <Button
                size="small"
                type="text"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`${words.remove} ${label}：${value}`}
              />
            </Popconfirm>
          )}
        </span>
      </div>
      {open && typeof source === 'object' && (
        <blockquote className={styles.quote}>
          {words.line(source.line)}：<mark>{source.text}</mark>
        </blockquote>
      )}
      {mode === 'reword' && <Rewording path={path} onDone={() => setMode('read')} />}
    </li>
  )
}
