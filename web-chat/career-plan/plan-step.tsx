import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, EditOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popconfirm, Tag } from 'antd'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { movedItem, type PlanContent, type PlanItem, withItem } from './change-plan.ts'
import styles from './plan.module.css'
import { StepForm } from './step-form.tsx'
import { planWords } from './words.ts'

type Props = {
  plan: PlanContent
  item: PlanItem
  /** The term that it stands in, from 0. */
  at: number
  pending: boolean
  onChange: (plan: PlanContent, options?: { onSuccess?: () => void }) => void
}

/** One step: ticked off, changed, put into another half-year, or taken out. */
export function PlanStep({ plan, item, at, pending, onChange }: Props) {
  const words = useWords(planWords)
  const [editing, setEditing] = useState(false)
  const { id, kind, title, detail, done } = item
  if (editing) {
    return (
      <li>
        <StepForm
          initial={item}
          pending={pending}
          onSave={(step) => onChange(withItem(plan, id, step), { onSuccess: () => setEditing(false) })}
          onCancel={() => setEditing(false)}
        />
      </li>
    )
  }
  return (
    <li>
      <Checkbox checked={done} onChange={({ target }) => onChange(withItem(plan, id, { done: target.checked }))}>
        <Tag>{words.kinds[kind]}</Tag>
        <span className={done ? styles.done : undefined}>{title}</span>
      </Checkbox>
      {detail !== '' && <p className={page.soft}>{detail}</p>}
      <div className={styles.tools}>
        <Button
          size="small"
          type="text"
          icon={<EditOutlined aria-hidden />}
          aria-label={`${words.edit} ${title}`}
          onClick={() => setEditing(true)}
        />
        <Button
          size="small"
          type="text"
          icon={<ArrowUpOutlined aria-hidden />}
          aria-label={`${words.earlier} ${title}`}
          title={words.earlier}
          disabled={at === 0}
          onClick={() => onChange(movedItem(plan, id, -1))}
        />
        <Button
          size="small"
          type="text"
          icon={<ArrowDownOutlined aria-hidden />}
          aria-label={`${words.later} ${title}`}
          title={words.later}
          disabled={at === plan.terms.length - 1}
          onClick={() => onChange(movedItem(plan, id, 1))}
        />
        <Popconfirm title={words.removeStep} onConfirm={() => onChange(withItem(plan, id, null))}>
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={`${words.remove} ${title}`}
          />
        </Popconfirm>
      </div>
    </li>
  )
}
