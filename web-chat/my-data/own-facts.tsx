import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import type { MyData } from '../../api/contract/privacy.ts'
import { signInQuery } from '../api/queries.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from '../theme/page.module.css'
import { myDataQuery } from './queries.ts'
import { myDataWords } from './words.ts'

/** Who the account says one is, with the name to be corrected. */
export function OwnFacts({ person }: { person: NonNullable<MyData['person']> }) {
  const text = useText()
  const words = useWords(myDataWords)
  const client = useQueryClient()
  const id = useId()
  const [name, setName] = useState(person.name)
  const correct = useMutation({
    mutationFn: () => requestJson('/api/my-data', { method: 'PATCH', body: { name } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: myDataQuery.queryKey })
      await client.invalidateQueries({ queryKey: signInQuery.queryKey })
    },
  })
  return (
    <section className={styles.section}>
      <h2>{words.who}</h2>
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault()
          correct.mutate()
        }}
      >
        <label htmlFor={id}>{words.name}</label>
        <Input id={id} value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />
        <Button htmlType="submit" loading={correct.isPending} disabled={name.trim() === '' || name === person.name}>
          {words.correct}
        </Button>
        {correct.isSuccess && <span role="status">{words.saved}</span>}
        {correct.isError && <span role="alert">{errorText(correct.error, text)}</span>}
      </form>
      <dl className={styles.facts}>
        <dt>{words.username}</dt>
        <dd>{person.username}</dd>
        {person.studentNumber !== null && (
          <>
            <dt>{words.studentNumber}</dt>
            <dd>{person.studentNumber}</dd>
          </>
        )}
        {person.birthDate !== null && (
          <>
            <dt>{words.birthDate}</dt>
            <dd>{person.birthDate}</dd>
          </>
        )}
      </dl>
      <p className={styles.soft}>{words.correctHint}</p>
    </section>
  )
}
