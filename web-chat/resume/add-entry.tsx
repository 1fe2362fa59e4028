import { PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import type { NewResumeEntry } from '../../api/contract/career.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import styles from './resume.module.css'
import { useResumeEditing } from './resume-editing.ts'
import { resumeWords } from './words.ts'

type Name = keyof (typeof resumeWords)['zh']['names']
const kinds = ['internship', 'work', 'project'] as const

type Props = {
  list: string
  names: readonly Name[]
  /** What is added, where the section's title does not say it. */
  label?: string
  open?: boolean
  onAdded?: () => void
}

/** Adds an entry to a section, or a value to a list. */
export function AddEntry({ list, names, label, open: openAtFirst = false, onAdded }: Props) {
  const words = useWords(resumeWords)
  const { change } = useResumeEditing()
  const [open, setOpen] = useState(openAtFirst)
  const title = label ?? words.addWhat[list as keyof typeof words.addWhat]
  if (!open) {
    return (
      <div>
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen(true)}>
          {words.add(title)}
        </Button>
      </div>
    )
  }
  const nameOf = (name: Name) =>
    list === 'certificates' && name === 'name' ? words.names.certificate : name === 'value' ? title : words.names[name]
  return (
    <Form
      className={page.card}
      layout="vertical"
      initialValues={{ kind: 'internship' }}
      onFinish={({ kind, ...fields }: Record<string, string>) => {
        const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => (value ?? '').trim() !== ''))
        if (Object.keys(given).length === 0) return
        const entry = {
          list,
          fields: given,
          ...(list === 'work' && { kind: kind as NewResumeEntry['kind'] }),
        }
        change.mutate(
          { do: 'add', entry },
          {
            onSuccess() {
              setOpen(false)
              onAdded?.()
            },
          },
        )
      }}
    >
      {list === 'work' && (
        <Form.Item name="kind" label={words.kind}>
          <Radio.Group options={kinds.map((kind) => ({ value: kind, label: words.workKinds[kind] }))} />
        </Form.Item>
      )}
      <div className={names.length > 1 ? styles.grid : undefined}>
        {names.map((name) => (
          <Form.Item key={name} name={name} label={nameOf(name)}>
            <Input maxLength={1000} placeholder={name === 'startDate' || name === 'endDate' ? '2025.03' : ''} />
          </Form.Item>
        ))}
      </div>
      <div className={page.line}>
        <Button type="primary" size="small" htmlType="submit" loading={change.isPending}>
          {words.keep}
        </Button>
        {!openAtFirst && (
          <Button size="small" onClick={() => setOpen(false)}>
            {words.cancel}
          </Button>
        )}
      </div>
    </Form>
  )
}
