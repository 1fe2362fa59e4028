import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { PlaceLink } from '../routing/place-link.tsx'
import { OnlyFor } from '../staff/only-for.tsx'
import page from '../theme/page.module.css'
import { PlanEditor } from './plan-editor.tsx'
import { PlanList } from './plan-list.tsx'
import { plansQuery } from './queries.ts'
import { planWords } from './words.ts'

/** One's career plans: the list, or one of them to tick off, change and save. */
export function CareerPlanPage({ item }: { item?: string | undefined }) {
  const text = useText()
  const words = useWords(planWords)
  return (
    <div className={page.scroller}>
      <div className={page.page}>
        <h1 className={page.title}>{text.careerPlan}</h1>
        <OnlyFor roles={['student', 'job-seeker']}>
          {item === undefined && <p className={page.soft}>{words.lead}</p>}
          <Plans item={item} />
        </OnlyFor>
      </div>
    </div>
  )
}

function Plans({ item }: { item: string | undefined }) {
  const words = useWords(planWords)
  const { data, error, isError, refetch } = useQuery(plansQuery)
  if (isError && !data) return <LoadFailure error={error} onRetry={() => refetch()} />
  if (!data) return <Skeleton active />
  if (item === undefined) return <PlanList plans={data} />
  const plan = data.find(({ id }) => id === item)
  return (
    <>
      <p>
        <PlaceLink place="career-plan">{words.back}</PlaceLink>
      </p>
      {plan ? <PlanEditor key={plan.id} plan={plan} /> : <p>{words.gone}</p>}
    </>
  )
}
