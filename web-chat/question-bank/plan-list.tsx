import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { shortTime } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { PlaceLink } from '../routing/place-link.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import page from '../theme/page.module.css'
import { bankPlanWords } from './bank-plan-words.ts'
import { plansQuery } from './queries.ts'

/** The teacher's plans, each with how far it has come. */
export function PlanList() {
  const text = useText()
  const words = useWords(bankPlanWords)
  const plans = useQuery(plansQuery)
  return (
    <>
      <div>
        <PlaceLink place="question-bank">{words.back}</PlaceLink>
      </div>
      <h1 className={page.title}>{words.plans}</h1>
      {plans.isError && <LoadFailure error={plans.error} onRetry={() => plans.refetch()} />}
      {plans.isPending && <Skeleton active />}
      {plans.data?.length === 0 && (
        <p className={page.soft}>
          {words.none}{' '}
          <RouteLink page={{ name: 'place', place: 'question-bank', item: 'generate' }}>{words.writeFirst}</RouteLink>
        </p>
      )}
      {plans.data && plans.data.length > 0 && (
        <ul className={page.rows}>
          {plans.data.map(({ id, title, createdAt, rows }) => {
            const sum = (of: 'count' | 'drafts' | 'approved') => rows.reduce((total, row) => total + row[of], 0)
            return (
              <li key={id}>
                <span>
                  <RouteLink page={{ name: 'place', place: 'question-bank', item: `plan:${id}` }}>{title}</RouteLink>
                  <br />
                  <span className={page.soft}>
                    {shortTime(createdAt, text.languageTag)} ·{' '}
                    {words.progress(sum('approved'), sum('drafts'), sum('count'))}
                  </span>
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}
