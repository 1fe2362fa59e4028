import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Switch } from 'antd'
import type { MyData } from '../../api/contract/privacy.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from '../theme/page.module.css'
import { LearningSwitch } from './learning-switch.tsx'
import { myDataQuery, settingsQuery } from './queries.ts'
import { myDataWords } from './words.ts'

type Props = Pick<MyData, 'consents' | 'needsGuardian'> & { demo: boolean }

/** What one agreed to, each to be given or taken back, and the switch of suggestions. */
export function Consents({ consents, needsGuardian, demo }: Props) {
  const text = useText()
  const words = useWords(myDataWords)
  const client = useQueryClient()
  const settings = useQuery(settingsQuery)
  const agree = useMutation({
    mutationFn: (body: { purpose: string; given: boolean }) =>
      requestJson('/api/my-data/consents', { method: 'PUT', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: myDataQuery.queryKey }),
  })
  const choose = useMutation({
    mutationFn: (recommendations: boolean) =>
      requestJson('/api/settings', { method: 'PUT', body: { recommendations } }),
    onSuccess: () => client.invalidateQueries({ queryKey: settingsQuery.queryKey }),
  })
  const failure = agree.error ?? choose.error
  return (
    <section className={styles.section}>
      <h2>{words.consents}</h2>
      {demo && <p className={styles.soft}>{words.demoHint}</p>}
      {needsGuardian && <p>{words.guardianHint}</p>}
      <ul className={styles.rows}>
        {consents.map(({ purpose, text: wording, given, byGuardian }) => (
          <li key={purpose}>
            <span>
              {wording[text.languageTag]}
              {byGuardian && <span className={styles.soft}> {words.byGuardian}</span>}
            </span>
            <Switch
              aria-label={wording[text.languageTag]}
              checked={given}
              disabled={needsGuardian && !given}
              loading={agree.isPending && agree.variables.purpose === purpose}
              onChange={(checked) => agree.mutate({ purpose, given: checked })}
            />
          </li>
        ))}
        <li>
          <span>{words.recommendations}</span>
          <Switch
            aria-label={words.recommendations}
            checked={settings.data?.recommendations ?? true}
            loading={settings.isLoading || choose.isPending}
            onChange={(checked) => choose.mutate(checked)}
          />
        </li>
        {consents.length > 0 && <LearningSwitch />}
      </ul>
      {failure && <p role="alert">{errorText(failure, text)}</p>}
    </section>
  )
}
