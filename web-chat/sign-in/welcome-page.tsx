import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Input, Skeleton } from 'antd'
import { useState } from 'react'
import type { OneTimeLinkInfo } from '../../api/contract/identity.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { Door } from './door.tsx'
import { Field } from './field.tsx'
import styles from './sign-in.module.css'
import { signInWords } from './words.ts'

/** Where a one-time link leads: to set a password, and for the first administrator a name too. */
export function WelcomePage() {
  const text = useText()
  const words = useWords(signInWords)
  // Behind "#", which browsers send to no server.
  const [token] = useState(() => location.hash.slice(1))
  const link = useQuery({
    queryKey: ['one-time-link', token],
    queryFn: () => requestJson<OneTimeLinkInfo>('/api/sign-in/link', { method: 'POST', body: { token } }),
    enabled: token.length >= 20,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (token.length < 20 || link.isError) {
    return (
      <Door title={words.title}>
        <Alert type="error" role="alert" title={link.isError ? errorText(link.error, text) : words.linkMissing} />
        <Button href="/sign-in">{words.toSignIn}</Button>
      </Door>
    )
  }
  if (!link.data) return <Skeleton active />
  return <SetPassword token={token} link={link.data} />
}

function SetPassword({ token, link }: { token: string; link: OneTimeLinkInfo }) {
  const text = useText()
  const words = useWords(signInWords)
  const first = link.username === null
  const [username, setUsername] = useState(link.username ?? '')
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const set = useMutation({
    mutationFn: () =>
      requestJson('/api/sign-in/link/password', {
        method: 'POST',
        body: { token, password, ...(first && { username, ...(name.trim() !== '' && { name }) }) },
      }),
    // Without the token, which is used up, in the history.
    onSuccess: () => location.replace('/'),
  })
  return (
    <Door title={words.linkPurpose[link.purpose]}>
      <p>{link.username === null ? words.linkFirst : words.linkFor(link.name ?? '', link.username)}</p>
      {set.isError && <Alert type="error" role="alert" title={errorText(set.error, text)} />}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          set.mutate()
        }}
      >
        <Field label={words.username}>
          {({ id }) => (
            <Input
              id={id}
              required
              readOnly={!first}
              autoFocus={first}
              autoComplete="username"
              autoCapitalize="none"
              maxLength={32}
              value={username}
              onChange={(event) => setUsername(event.target.value)}
            />
          )}
        </Field>
        {first && (
          <Field label={words.name}>
            {({ id }) => (
              <Input id={id} maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
            )}
          </Field>
        )}
        <Field label={words.newPassword} hint={words.passwordRule(link.passwordAtLeast)}>
          {({ id, hintId }) => (
            <Input.Password
              id={id}
              required
              autoFocus={!first}
              aria-describedby={hintId}
              autoComplete="new-password"
              maxLength={256}
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <Button type="primary" htmlType="submit" block loading={set.isPending}>
          {words.setPassword}
        </Button>
      </form>
    </Door>
  )
}
