import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Popconfirm, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { GuardianConsent } from '../my-data/guardian-consent.tsx'
import { InviteForm } from './invite-form.tsx'
import { LinkButton } from './link-button.tsx'
import { NameDialog } from './name-dialog.tsx'
import styles from './people.module.css'
import { PersonFacts } from './person-facts.tsx'
import { classQuery } from './queries.ts'
import { peopleWords } from './words.ts'

type Props = { id: string; administrator: boolean; onBack: () => void }

/** One class: its people, and inviting, renaming and archiving. */
export function ClassPage({ id, administrator, onBack }: Props) {
  const text = useText()
  const words = useWords(peopleWords)
  const client = useQueryClient()
  const [renaming, setRenaming] = useState(false)
  const found = useQuery(classQuery(id))
  const path = `/api/classes/${encodeURIComponent(id)}`
  const change = useMutation({
    mutationFn: ({ path, ...init }: { path: string; method: string; body?: unknown }) => requestJson(path, init),
    onSettled: () => client.invalidateQueries({ queryKey: ['classes'] }),
  })
  if (found.isError) return <LoadFailure error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Skeleton active title={false} />
  const { name, archivedAt, members } = found.data
  return (
    <div className={styles.part}>
      <div className={styles.line}>
        <Button onClick={onBack}>{words.backToClasses}</Button>
      </div>
      <div className={styles.line}>
        <h2 className={styles.who}>
          {name} {archivedAt !== null && <Tag>{words.archived}</Tag>}
        </h2>
        <Button onClick={() => setRenaming(true)}>{words.renameClass}</Button>
        {archivedAt === null ? (
          <Popconfirm
            title={words.archive}
            description={words.archiveDetail}
            onConfirm={() => change.mutate({ path, method: 'PATCH', body: { archived: true } })}
          >
            <Button>{words.archive}</Button>
          </Popconfirm>
        ) : (
          <Button onClick={() => change.mutate({ path, method: 'PATCH', body: { archived: false } })}>
            {words.bringBack}
          </Button>
        )}
      </div>
      {renaming && (
        <NameDialog
          name={name}
          onSave={(wanted) => change.mutate({ path, method: 'PATCH', body: { name: wanted } })}
          onClose={() => setRenaming(false)}
        />
      )}
      {change.isError && <Alert type="error" role="alert" title={errorText(change.error, text)} />}
      {members.length === 0 ? (
        <p className={styles.facts}>{words.noMembers}</p>
      ) : (
        <ul className={styles.rows}>
          {members.map(({ person, part }) => (
            <li key={person.id}>
              <PersonFacts person={person} note={words.part[part]} />
              {(administrator || part === 'student') && (
                <span className={styles.line}>
                  <GuardianConsent person={person} />
                  {!person.demo && person.disabledAt === null && <LinkButton person={person} />}
                  <Popconfirm
                    title={words.takeOutConfirm(person.name)}
                    onConfirm={() =>
                      change.mutate({ path: `${path}/members/${encodeURIComponent(person.id)}`, method: 'DELETE' })
                    }
                  >
                    <Button size="small">{words.takeOut}</Button>
                  </Popconfirm>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {archivedAt === null && (
        <section className={styles.part}>
          <h2>{words.inviteStudent}</h2>
          <InviteForm classId={id} />
        </section>
      )}
    </div>
  )
}
