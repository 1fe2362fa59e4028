import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import type { SignInState } from '../../api/contract/identity.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './sign-in.module.css'
import { signInWords } from './words.ts'

/** On this machine alone: to be the example person of a role. */
export function TryRoles({ roles }: { roles: SignInState['tryAs'] }) {
  const text = useText()
  const words = useWords(signInWords)
  const tryAs = useMutation({
    mutationFn: (role: string) => requestJson('/api/try-as', { method: 'POST', body: { role } }),
    onSuccess: () => location.assign('/'),
  })
  return (
    <section className={styles.try} aria-labelledby="try-title">
      <h2 id="try-title">{words.tryTitle}</h2>
      <p className={styles.hint}>{words.tryDetail}</p>
      <div className={styles.roles}>
        {roles.map((role) => (
          <Button key={role} disabled={tryAs.isPending} onClick={() => tryAs.mutate(role)}>
            {text.role[role]}
          </Button>
        ))}
      </div>
      {tryAs.isError && <Alert type="error" role="alert" title={errorText(tryAs.error, text)} />}
    </section>
  )
}
