import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { signInQuery } from '../api/queries.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { Door } from './door.tsx'
import { Field } from './field.tsx'
import styles from './sign-in.module.css'
import { TryRoles } from './try-roles.tsx'
import { signInWords } from './words.ts'

/** Signing in by user name and password, or through the school's own sign-in. */
export function SignInPage() {
  const text = useText()
  const words = useWords(signInWords)
  const { data } = useQuery(signInQuery)
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useMutation({
    mutationFn: () => requestJson('/api/sign-in/password', { method: 'POST', body: { username, password } }),
    onSuccess: () => location.assign('/'),
  })
  const failure = new URLSearchParams(location.search).get('error')
  return (
    <Door title={words.title}>
      <p className={styles.hint}>{words.detail}</p>
      {failure !== null && !signIn.isError && (
        <Alert type="error" role="alert" title={words.failed[failure] ?? words.failed.other} />
      )}
      {signIn.isError && <Alert type="error" role="alert" title={errorText(signIn.error, text)} />}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          signIn.mutate()
        }}
      >
        <Field label={words.username}>
          {({ id }) => (
            <Input
              id={id}
              autoFocus
              required
              autoComplete="username"
              autoCapitalize="none"
              maxLength={64}
              value={username}
              onChange={(event) => setUsername(event.target.value)}
            />
          )}
        </Field>
        <Field label={words.password}>
          {({ id }) => (
            <Input.Password
              id={id}
              required
              autoComplete="current-password"
              maxLength={256}
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
          {words.submit}
        </Button>
      </form>
      {data?.singleSignOn && (
        <Button block href="/api/sign-in/single-sign-on">
          {words.singleSignOn(data.singleSignOn.title)}
        </Button>
      )}
      <p className={styles.hint}>{words.forgotten}</p>
      {data?.guests && (
        <>
          <TryRoles roles={data.tryAs} />
          <Button type="link" href="/">
            {words.asGuest}
          </Button>
        </>
      )}
    </Door>
  )
}
