import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Switch } from 'antd'
import { useId } from 'react'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { postsQuery } from './queries.ts'
import { postWords } from './words.ts'

/** Whether the learning record counts towards matches: off until its owner says so, and taken back as easily. */
export function MasterySwitch() {
  const text = useText()
  const words = useWords(postWords)
  const id = useId()
  const client = useQueryClient()
  const { data } = useQuery(postsQuery)
  const choose = useMutation({
    mutationFn: (usesMastery: boolean) => requestJson('/api/career-choices', { method: 'PUT', body: { usesMastery } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['posts'] }),
  })
  if (!data) return null
  return (
    <section className={page.card}>
      <div className={page.line}>
        <Switch
          id={id}
          checked={choose.isPending ? choose.variables : data.usesMastery}
          loading={choose.isPending}
          onChange={(checked) => choose.mutate(checked)}
        />
        <label htmlFor={id}>{words.useMastery}</label>
      </div>
      <p className={page.soft}>{words.masteryConsent}</p>
      {choose.isError && <Alert type="error" role="alert" title={errorText(choose.error, text)} />}
    </section>
  )
}
