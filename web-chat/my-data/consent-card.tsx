import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { PlaceLink } from '../routing/place-link.tsx'
import styles from '../theme/page.module.css'
import { myDataQuery } from './queries.ts'
import { myDataWords } from './words.ts'

/** Before the first question of somebody signed in: the notice, and the consent that asking takes. */
export function ConsentCard() {
  const text = useText()
  const words = useWords(myDataWords)
  const client = useQueryClient()
  const { data } = useQuery(myDataQuery)
  const agree = useMutation({
    mutationFn: () =>
      requestJson('/api/my-data/consents', { method: 'PUT', body: { purpose: 'service', given: true } }),
    onSuccess: () => client.invalidateQueries({ queryKey: myDataQuery.queryKey }),
  })
  const service = data?.consents.find(({ purpose }) => purpose === 'service')
  if (!data || !service || service.given) return null
  return (
    <section className={styles.card} aria-labelledby="consent-title">
      <h2 id="consent-title">{words.beforeAsking}</h2>
      <ul className={styles.notice}>
        {data.notice.text.map((line) => (
          <li key={line.en}>{line[text.languageTag]}</li>
        ))}
      </ul>
      {data.needsGuardian ? (
        <p>{words.guardianHint}</p>
      ) : (
        <div className={styles.line}>
          <Button type="primary" loading={agree.isPending} onClick={() => agree.mutate()}>
            {words.agree}
          </Button>
          <PlaceLink place="my-data">{words.agreeMore}</PlaceLink>
        </div>
      )}
      {agree.isError && <p role="alert">{errorText(agree.error, text)}</p>}
    </section>
  )
}
