import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Pagination, Popconfirm, Select, Skeleton } from 'antd'
import { useState } from 'react'
import type { PersonRow } from '../../api/contract/identity.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { InviteForm } from './invite-form.tsx'
import { LinkButton } from './link-button.tsx'
import styles from './people.module.css'
import { PersonFacts } from './person-facts.tsx'
import { peopleQuery } from './queries.ts'
import { peopleWords } from './words.ts'

const roles = ['student', 'teacher', 'job-seeker', 'committee', 'administrator'] as const

/** Everybody one looks after, to be searched; administrators invite, disable and give roles here. */
export function PeopleTab({ administrator }: { administrator: boolean }) {
  const text = useText()
  const words = useWords(peopleWords)
  const [search, setSearch] = useState('')
  const [role, setRole] = useState('')
  const [page, setPage] = useState(1)
  const found = useQuery({ ...peopleQuery({ text: search, role, page }), placeholderData: keepPreviousData })
  if (found.isError) return <LoadFailure error={found.error} onRetry={() => found.refetch()} />
  return (
    <div className={styles.part}>
      {administrator && (
        <section className={styles.part}>
          <h2>{words.inviteTitle}</h2>
          <InviteForm classId={null} />
        </section>
      )}
      <search className={styles.line}>
        <Input
          className={styles.grow ?? ''}
          allowClear
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value)
            setPage(1)
          }}
        />
        <Select
          aria-label={words.role}
          value={role}
          onChange={(value) => {
            setRole(value)
            setPage(1)
          }}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: words.anyRole },
            ...roles.map((value) => ({ value: value as string, label: text.role[value] })),
          ]}
        />
      </search>
      {!found.data ? (
        <Skeleton active title={false} />
      ) : found.data.total === 0 ? (
        <p className={styles.facts}>{words.nobody}</p>
      ) : (
        <>
          <p className={styles.facts}>{words.total(found.data.total)}</p>
          <ul className={styles.rows}>
            {found.data.people.map((person) => (
              <li key={person.id}>
                <PersonFacts person={person} note={text.role[person.role]} />
                {administrator ? (
                  <PersonActions person={person} />
                ) : (
                  person.role === 'student' && !person.demo && <LinkButton person={person} />
                )}
              </li>
            ))}
          </ul>
          {found.data.total > found.data.perPage && (
            <Pagination
              current={page}
              pageSize={found.data.perPage}
              total={found.data.total}
              showSizeChanger={false}
              onChange={setPage}
            />
          )}
        </>
      )}
    </div>
  )
}

function PersonActions({ person }: { person: PersonRow }) {
  const text = useText()
  const words = useWords(peopleWords)
  const client = useQueryClient()
  const path = `/api/people/${encodeURIComponent(person.id)}`
  const change = useMutation({
    mutationFn: ({ path, ...init }: { path: string; method: string; body?: unknown }) => requestJson(path, init),
    onSettled: () => client.invalidateQueries({ queryKey: ['people'] }),
  })
  const patch = (body: unknown) => change.mutate({ path, method: 'PATCH', body })
  return (
    <span className={styles.line}>
      <Select
        size="small"
        aria-label={`${words.role} ${person.name}`}
        value={person.role}
        disabled={person.demo}
        onChange={(role) => patch({ role })}
        popupMatchSelectWidth={false}
        options={roles.map((value) => ({ value, label: text.role[value] }))}
      />
      {!person.demo && person.disabledAt === null && <LinkButton person={person} />}
      {person.disabledAt === null ? (
        <>
          <Button size="small" onClick={() => change.mutate({ path: `${path}/sessions`, method: 'DELETE' })}>
            {words.signOutEverywhere}
          </Button>
          <Popconfirm title={words.disableConfirm(person.name)} onConfirm={() => patch({ disabled: true })}>
            <Button size="small" danger>
              {words.disable}
            </Button>
          </Popconfirm>
        </>
      ) : (
        <Button size="small" onClick={() => patch({ disabled: false })}>
          {words.enable}
        </Button>
      )}
      {change.isError && <Alert type="error" role="alert" title={errorText(change.error, text)} />}
    </span>
  )
}
