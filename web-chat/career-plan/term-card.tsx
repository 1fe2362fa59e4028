import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { type PlanContent, withNewItem } from './change-plan.ts'
import styles from './plan.module.css'
import { PlanStep } from './plan-step.tsx'
import { StepForm } from './step-form.tsx'
import { planWords } from './words.ts'

type Props = {
  plan: PlanContent
  at: number
  pending: boolean
  onChange: (plan: PlanContent, options?: { onSuccess?: () => void }) => void
}

/** One half-year of a plan. */
export function TermCard({ plan, at, pending, onChange }: Props) {
  const words = useWords(planWords)
  const [adding, setAdding] = useState(false)
  const term = plan.terms[at]
  if (!term) return null
  return (
    <section className={page.section} aria-label={term.title}>
      <h2>{term.title}</h2>
      <ul className={styles.steps}>
        {term.items.map((item) => (
          <PlanStep key={item.id} plan={plan} item={item} at={at} pending={pending} onChange={onChange} />
        ))}
      </ul>
      {adding ? (
        <StepForm
          pending={pending}
          onSave={(step) => onChange(withNewItem(plan, at, step), { onSuccess: () => setAdding(false) })}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <div>
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        </div>
      )}
    </section>
  )
}
