import { Alert, Button } from 'antd'
import type { WrittenItems } from '../../api/contract/question-bank.ts'
import { useWords } from '../i18n/use-words.ts'
import { useItemKinds } from '../quiz/use-item-kinds.ts'
import { RouteLink } from '../routing/route-link.tsx'
import page from '../theme/page.module.css'
import { bankPlanWords } from './bank-plan-words.ts'
import type { BankFilter } from './queries.ts'
import { reveal } from './reveal.ts'

type Props = { written: WrittenItems; onReview: (filter: BankFilter) => void }

/** What came of writing items: how many, where the clauses fell short, and the way to reviewing them. */
export function WrittenResult({ written, onReview }: Props) {
  const words = useWords(bankPlanWords)
  const kinds = useItemKinds()
  const { items, shortages, remark, blueprintId } = written
  return (
    <section ref={reveal} className={page.card}>
      <strong>{items.length === 0 ? words.nothing : words.written(items.length)}</strong>
      {remark !== null && <p>{remark}</p>}
      {shortages.length > 0 && items.length > 0 && (
        <Alert
          type="warning"
          title={
            <ul className={page.notice}>
              {shortages.map(({ type, bloom, count, written: got }, at) => (
                <li key={at}>{words.shortage(kinds.type[type], bloom && kinds.bloom[bloom], count, got)}</li>
              ))}
            </ul>
          }
        />
      )}
      {items.length > 0 && (
        <div className={page.line}>
          <Button type="primary" onClick={() => onReview({ blueprint: blueprintId, status: 'draft' })}>
            {words.review}
          </Button>
          <RouteLink page={{ name: 'place', place: 'question-bank', item: `plan:${blueprintId}` }}>
            {words.toPlan}
          </RouteLink>
          <span className={page.soft}>{words.reviewHint}</span>
        </div>
      )}
    </section>
  )
}
