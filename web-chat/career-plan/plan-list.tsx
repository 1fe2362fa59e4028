import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Popconfirm } from 'antd'
import type { CareerPlanView } from '../../api/contract/career.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { dayOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { PlaceLink } from '../routing/place-link.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import page from '../theme/page.module.css'
import { planProgress } from './plan-progress.ts'
import { planPath, plansQuery } from './queries.ts'
import { planWords } from './words.ts'

/** One's plans, to open or to delete; a new one begins with a post. */
export function PlanList({ plans }: { plans: readonly CareerPlanView[] }) {
  const text = useText()
  const words = useWords(planWords)
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: (id: string) => requestJson(planPath(id), { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: plansQuery.queryKey }),
  })
  return (
    <section className={page.section}>
      <p>
        {plans.length === 0 ? words.none : words.another} <PlaceLink place="posts">{words.choosePost}</PlaceLink>
      </p>
      {remove.isError && <Alert type="error" role="alert" title={errorText(remove.error, text)} />}
      {plans.length > 0 && (
        <ul className={page.rows}>
          {plans.map(({ id, updatedAt, content }) => {
            const { done, all } = planProgress(content)
            return (
              <li key={id}>
                <span>
                  <RouteLink page={{ name: 'place', place: 'career-plan', item: id }}>{content.postTitle}</RouteLink>
                  <br />
                  <span className={page.soft}>
                    {[words.years(content.years), words.done(done, all), dayOf(updatedAt, text.languageTag)].join(
                      ' · ',
                    )}
                  </span>
                </span>
                <Popconfirm title={words.removeConfirm} onConfirm={() => remove.mutate(id)}>
                  <Button size="small" aria-label={`${words.remove} ${content.postTitle}`}>
                    {words.remove}
                  </Button>
                </Popconfirm>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
