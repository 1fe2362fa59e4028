import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Radio } from 'antd'
import { useState } from 'react'
import type { CareerPlanView } from '../../api/contract/career.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { useRoute } from '../routing/use-route.ts'
import page from '../theme/page.module.css'
import { postWords } from './words.ts'

/** Makes a plan of one to three years from the gap to a post, and opens it. */
export function NewPlan({ postId }: { postId: string }) {
  const text = useText()
  const words = useWords(postWords)
  const client = useQueryClient()
  const { navigate } = useRoute()
  const [years, setYears] = useState(1)
  const make = useMutation({
    mutationFn: () => requestJson<CareerPlanView>('/api/career-plans', { method: 'POST', body: { postId, years } }),
    async onSuccess({ id }) {
      await client.invalidateQueries({ queryKey: ['career-plans'] })
      navigate({ page: { name: 'place', place: 'career-plan', item: id }, clauseId: null, search: '' })
    },
  })
  return (
    <span className={page.line}>
      <Radio.Group
        aria-label={words.planYears}
        value={years}
        onChange={({ target }) => setYears(target.value)}
        options={[1, 2, 3].map((value) => ({ value, label: words.years(value) }))}
      />
      <Button loading={make.isPending} onClick={() => make.mutate()}>
        {words.makePlan}
      </Button>
      {make.isError && <span role="alert">{errorText(make.error, text)}</span>}
    </span>
  )
}
