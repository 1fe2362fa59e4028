import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { useItemKinds } from '../quiz/use-item-kinds.ts'
import { useOpenClause } from '../reader/open-clause.ts'
import { RouteLink } from '../routing/route-link.tsx'
import { useRoute } from '../routing/use-route.ts'
import page from '../theme/page.module.css'
import { bankPlanWords } from './bank-plan-words.ts'
import { type BankFilter, planQuery } from './queries.ts'
import styles from './question-bank.module.css'

type Props = { id: string; onReview: (filter: BankFilter) => void }

/** A plan: what of each line is written and approved, and how many items rest on each clause. */
export function PlanView({ id, onReview }: Props) {
  const words = useWords(bankPlanWords)
  const kinds = useItemKinds()
  const { navigate } = useRoute()
  const openClause = useOpenClause()
  const found = useQuery(planQuery(id))
  if (found.isError) return <LoadFailure error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Skeleton active />
  const { title, rows, clauses } = found.data
  return (
    <>
      <div>
        <RouteLink page={{ name: 'place', place: 'question-bank', item: 'plans' }}>{words.plans}</RouteLink>
      </div>
      <h1 className={page.title}>{title}</h1>
      <div className={page.line}>
        <Button type="primary" onClick={() => onReview({ blueprint: id })}>
          {words.reviewPlan}
        </Button>
        <Button
          onClick={() =>
            navigate({ page: { name: 'place', place: 'papers', item: `blueprint:${id}` }, clauseId: null, search: '' })
          }
        >
          {words.paper}
        </Button>
      </div>
      <section className={page.section}>
        <h2>{words.byType}</h2>
        <div className={styles.scroll}>
          <table>
            <thead>
              <tr>
                {[words.type, words.bloom, words.wanted, words.drafts, words.approved, words.missing].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ type, bloom, count, drafts, approved }, at) => (
                <tr key={at}>
                  <th scope="row">{kinds.type[type]}</th>
                  <td>{bloom === null ? words.anyBloom : kinds.bloom[bloom]}</td>
                  <td>{count}</td>
                  <td>{drafts}</td>
                  <td>{approved}</td>
                  <td>{count - drafts - approved}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className={page.section}>
        <h2>{words.byClause}</h2>
        <ul className={page.rows}>
          {clauses.map((clause) => (
            <li key={clause.id}>
              <span>
                <Button type="link" className={styles.source ?? ''} onClick={() => openClause(clause.id)}>
                  {clause.label}
                </Button>
              </span>
              <span className={page.soft}>{words.onClause(clause.items)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
