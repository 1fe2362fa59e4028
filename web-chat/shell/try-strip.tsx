import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { signInQuery } from '../api/queries.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { signOut } from '../sign-in/sign-out.ts'
import styles from './try-strip.module.css'
import { tryStripWords } from './try-strip-words.ts'

/** On this machine alone, while an example person is signed in: as what, another role, and the way out. */
export function TryStrip() {
  const text = useText()
  const words = useWords(tryStripWords)
  const { data } = useQuery(signInQuery)
  const tryAs = useMutation({
    mutationFn: (role: string) => requestJson('/api/try-as', { method: 'POST', body: { role } }),
    onSuccess: () => location.assign('/'),
  })
  if (!data?.account) return null
  return (
    <aside className={styles.strip} aria-label={words.trying}>
      <span>{words.trying}</span>
      <Select<string>
        size="small"
        aria-label={words.another}
        value={data.account.role}
        disabled={tryAs.isPending}
        onChange={(role) => tryAs.mutate(role)}
        popupMatchSelectWidth={false}
        options={data.tryAs.map((role) => ({ value: role, label: text.role[role] }))}
      />
      <Button size="small" onClick={() => void signOut()}>
        {words.leave}
      </Button>
      {tryAs.isError && <span role="alert">{errorText(tryAs.error, text)}</span>}
    </aside>
  )
}
