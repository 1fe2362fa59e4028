import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Progress } from 'antd'
import type { CareerPlanView } from '../../api/contract/career.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { RouteLink } from '../routing/route-link.tsx'
import page from '../theme/page.module.css'
import type { PlanContent } from './change-plan.ts'
import { planProgress } from './plan-progress.ts'
import { planPath, plansQuery } from './queries.ts'
import { TermCard } from './term-card.tsx'
import { planWords } from './words.ts'

const formats = ['docx', 'pdf', 'md'] as const

/** A plan by half-years: its steps are ticked off, changed, moved, added and taken out; each change is saved at once. */
export function PlanEditor({ plan }: { plan: CareerPlanView }) {
  const text = useText()
  const words = useWords(planWords)
  const client = useQueryClient()
  const save = useMutation({
    // One after the other: each sends the whole plan.
    scope: { id: `career-plan ${plan.id}` },
    mutationFn: (content: PlanContent) => {
      const seen = client.getQueryData(plansQuery.queryKey)?.find(({ id }) => id === plan.id) ?? plan
      const body = { revision: seen.revision, content }
      return requestJson<CareerPlanView>(planPath(plan.id), { method: 'PUT', body })
    },
    onSuccess: (saved) =>
      client.setQueryData(plansQuery.queryKey, (plans) => plans?.map((one) => (one.id === saved.id ? saved : one))),
    // Another window may have changed it: show what there is now.
    onError: () => client.invalidateQueries({ queryKey: plansQuery.queryKey }),
  })
  // What is being saved is shown already; where that fails, what is kept stands again beside the reason.
  const content = save.isPending ? save.variables : plan.content
  const { done, all } = planProgress(content)
  return (
    <>
      <section className={page.card}>
        <h2>{content.postTitle}</h2>
        <Progress percent={all === 0 ? 0 : Math.round((100 * done) / all)} aria-label={words.done(done, all)} />
        <p className={page.soft} role="status">
          {save.isPending ? words.saving : `${words.years(content.years)} · ${words.done(done, all)}`}
        </p>
        <div className={page.line}>
          {formats.map((format) => (
            <Button key={format} href={`${planPath(plan.id)}/export?format=${format}`} download>
              {words.download[format]}
            </Button>
          ))}
          <RouteLink page={{ name: 'place', place: 'posts', item: content.postId }}>{words.toPost}</RouteLink>
        </div>
      </section>
      {save.isError && <Alert type="error" role="alert" title={errorText(save.error, text)} />}
      {content.terms.map((term, at) => (
        <TermCard key={term.title} plan={content} at={at} pending={save.isPending} onChange={save.mutate} />
      ))}
    </>
  )
}
