import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Skeleton } from 'antd'
import { useState } from 'react'
import type { Session } from '../../api/contract/identity.ts'
import { signInQuery } from '../api/queries.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { minuteOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { deviceName } from './device-name.ts'
import { Field } from './field.tsx'
import styles from './sign-in.module.css'
import { signOut } from './sign-out.ts'
import { signInWords } from './words.ts'

/** One's own account: what is known of it, where one is signed in, and another password. */
export function AccountPage() {
  const text = useText()
  const words = useWords(signInWords)
  const { data } = useQuery(signInQuery)
  if (!data) return <Skeleton active />
  const { account } = data
  if (account === null) {
    return (
      <div className={styles.scroller}>
        <Button href="/sign-in">{words.toSignIn}</Button>
      </div>
    )
  }
  return (
    <div className={styles.scroller}>
      <div className={styles.page}>
        <h1 className={styles.title}>{words.accountTitle}</h1>
        {account.demo && <Alert type="info" title={words.demoNote} />}
        <dl className={styles.facts}>
          <dt>{words.name}</dt>
          <dd>{account.name}</dd>
          <dt>{words.username}</dt>
          <dd>
            {account.username} · {text.role[account.role]}
          </dd>
          <dt>{words.classes}</dt>
          <dd>{account.classes.map(({ name }) => name).join('、') || words.noClass}</dd>
        </dl>
        <div>
          <Button onClick={() => void signOut()}>{words.signOut}</Button>
        </div>
        <Devices />
        {!account.demo && <ChangePassword least={account.passwordAtLeast} />}
      </div>
    </div>
  )
}

function Devices() {
  const text = useText()
  const words = useWords(signInWords)
  const client = useQueryClient()
  const sessions = useQuery({
    queryKey: ['own-sessions'],
    queryFn: async () => (await requestJson<{ sessions: Session[] }>('/api/account/sessions')).sessions,
  })
  const end = useMutation({
    mutationFn: (id: string) => requestJson(`/api/account/sessions/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['own-sessions'] }),
  })
  if (sessions.isError) return <LoadFailure error={sessions.error} onRetry={() => sessions.refetch()} />
  return (
    <section>
      <h2>{words.sessions}</h2>
      <ul className={styles.devices}>
        {sessions.data?.map((session) => (
          <li key={session.id}>
            <span>
              {deviceName(session.userAgent) ?? words.unknownDevice}
              <span className={styles.hint}>
                {' · '}
                {session.current ? words.thisDevice : words.lastUsed(minuteOf(session.lastUsedAt, text.languageTag))}
              </span>
            </span>
            {!session.current && (
              <Button size="small" onClick={() => end.mutate(session.id)}>
                {words.endSession}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function ChangePassword({ least }: { least: number }) {
  const text = useText()
  const words = useWords(signInWords)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useMutation({
    mutationFn: () => requestJson('/api/account/password', { method: 'POST', body: { current, next } }),
    onSuccess: () => {
      setCurrent('')
      setNext('')
    },
  })
  return (
    <section>
      <h2>{words.changePassword}</h2>
      {change.isError && <Alert type="error" role="alert" title={errorText(change.error, text)} />}
      {change.isSuccess && <Alert type="success" role="status" title={words.passwordChanged} />}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate()
        }}
      >
        <Field label={words.currentPassword}>
          {({ id }) => (
            <Input.Password
              id={id}
              required
              autoComplete="current-password"
              value={current}
              onChange={(event) => setCurrent(event.target.value)}
            />
          )}
        </Field>
        <Field label={words.newPassword} hint={words.passwordRule(least)}>
          {({ id, hintId }) => (
            <Input.Password
              id={id}
              required
              aria-describedby={hintId}
              autoComplete="new-password"
              maxLength={256}
              value={next}
              onChange={(event) => setNext(event.target.value)}
            />
          )}
        </Field>
        <div>
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </section>
  )
}
