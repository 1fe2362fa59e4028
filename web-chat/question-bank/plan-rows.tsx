import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, InputNumber, Select } from 'antd'
import type { PaperRowView } from '../../api/contract/papers.ts'
import { useWords } from '../i18n/use-words.ts'
import { useItemKinds } from '../quiz/use-item-kinds.ts'
import page from '../theme/page.module.css'
import { bankPlanWords } from './bank-plan-words.ts'
import styles from './question-bank.module.css'

export type PlanRow = PaperRowView

/** A usual mixture to begin with. */
export const usualRows: readonly PlanRow[] = [
  { type: 'single-choice', bloom: null, count: 4, marks: null },
  { type: 'true-false', bloom: null, count: 4, marks: null },
  { type: 'fill-in', bloom: null, count: 2, marks: null },
]

type Props = { rows: readonly PlanRow[]; onChange: (rows: readonly PlanRow[]) => void; withMarks?: boolean }

/** The table of a plan: types by levels by how many, for papers with the marks of each. */
export function PlanRows({ rows, onChange, withMarks = false }: Props) {
  const words = useWords(bankPlanWords)
  const kinds = useItemKinds()
  const change = (at: number, part: Partial<PlanRow>) =>
    onChange(rows.map((row, other) => (other === at ? { ...row, ...part } : row)))
  const blooms = [{ value: 'any' as const, label: words.anyBloom }, ...kinds.blooms]
  return (
    <div className={page.section}>
      <ul className={styles.parts}>
        {rows.map((row, at) => (
          <li key={at} className={styles.planRow}>
            <Select
              aria-label={words.rowType(at + 1)}
              options={kinds.types}
              value={row.type}
              onChange={(type) => change(at, { type })}
            />
            <Select
              aria-label={words.rowBloom(at + 1)}
              options={blooms}
              value={row.bloom ?? 'any'}
              onChange={(bloom: Exclude<PlanRow['bloom'], null> | 'any') =>
                change(at, { bloom: bloom === 'any' ? null : bloom })
              }
            />
            <InputNumber
              aria-label={words.rowCount(at + 1)}
              suffix={words.items}
              min={1}
              max={50}
              precision={0}
              value={row.count}
              onChange={(count) => change(at, { count: count ?? 1 })}
            />
            {withMarks && (
              <InputNumber
                aria-label={words.rowMarks(at + 1)}
                placeholder={words.ownMarks}
                suffix={words.marks}
                min={0.5}
                max={100}
                step={0.5}
                value={row.marks}
                onChange={(marks) => change(at, { marks })}
              />
            )}
            <Button
              type="text"
              aria-label={words.removeRow(at + 1)}
              icon={<DeleteOutlined aria-hidden />}
              disabled={rows.length <= 1}
              onClick={() => onChange(rows.filter((_, other) => other !== at))}
            />
          </li>
        ))}
      </ul>
      <div className={page.line}>
        <Button
          icon={<PlusOutlined aria-hidden />}
          disabled={rows.length >= 20}
          onClick={() => onChange([...rows, { type: 'single-choice', bloom: null, count: 1, marks: null }])}
        >
          {words.addRow}
        </Button>
        <span className={page.soft}>{words.total(rows.reduce((sum, { count }) => sum + count, 0))}</span>
      </div>
    </div>
  )
}
