import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { Invited } from '../../api/contract/identity.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LinkDialog } from './link-dialog.tsx'
import styles from './people.module.css'
import { peopleWords } from './words.ts'

const roles = ['student', 'teacher', 'job-seeker', 'committee', 'administrator'] as const

/** Invites somebody: a student into a class, or, without one, anybody. */
export function InviteForm({ classId }: { classId: string | null }) {
  const text = useText()
  const words = useWords(peopleWords)
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [username, setUsername] = useState('')
  const [role, setRole] = useState<(typeof roles)[number]>('student')
  const invite = useMutation({
    mutationFn: () =>
      requestJson<Invited>('/api/people', {
        method: 'POST',
        body: {
          name,
          username,
          role,
          ...(role === 'student' && { studentNumber: username }),
          ...(classId !== null && { classId }),
        },
      }),
    onSuccess: () => {
      setName('')
      setUsername('')
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['classes'] })
      void client.invalidateQueries({ queryKey: ['people'] })
    },
  })
  return (
    <>
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault()
          invite.mutate()
        }}
      >
        <Input
          className={styles.grow ?? ''}
          required
          maxLength={40}
          aria-label={words.name}
          placeholder={words.name}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Input
          className={styles.grow ?? ''}
          required
          maxLength={32}
          autoCapitalize="none"
          aria-label={words.username}
          placeholder={words.username}
          value={username}
          onChange={(event) => setUsername(event.target.value)}
        />
        {classId === null && (
          <Select
            aria-label={words.role}
            value={role}
            onChange={setRole}
            options={roles.map((value) => ({ value, label: text.role[value] }))}
            popupMatchSelectWidth={false}
          />
        )}
        <Button type="primary" htmlType="submit" loading={invite.isPending}>
          {words.invite}
        </Button>
      </form>
      <p className={styles.facts}>{words.usernameHint}</p>
      {invite.isError && <Alert type="error" role="alert" title={errorText(invite.error, text)} />}
      {invite.data && (
        <LinkDialog name={invite.data.person.name} link={invite.data.link} onClose={() => invite.reset()} />
      )}
    </>
  )
}
