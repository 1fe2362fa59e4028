import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import type { ClassRow } from '../../api/contract/identity.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { ClassPage } from './class-page.tsx'
import styles from './people.module.css'
import { classesQuery } from './queries.ts'
import { peopleWords } from './words.ts'

/** The classes, opening another, and the page of one. */
export function ClassesTab({ administrator }: { administrator: boolean }) {
  const text = useText()
  const words = useWords(peopleWords)
  const client = useQueryClient()
  const classes = useQuery(classesQuery)
  const [openId, setOpenId] = useState<string | null>(null)
  const [name, setName] = useState('')
  const open = useMutation({
    mutationFn: () => requestJson<ClassRow>('/api/classes', { method: 'POST', body: { name } }),
    onSuccess: () => setName(''),
    onSettled: () => client.invalidateQueries(classesQuery),
  })
  if (classes.isError) return <LoadFailure error={classes.error} onRetry={() => classes.refetch()} />
  if (!classes.data) return <Skeleton active title={false} />
  if (openId !== null) {
    return <ClassPage id={openId} administrator={administrator} onBack={() => setOpenId(null)} />
  }
  return (
    <div className={styles.part}>
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault()
          open.mutate()
        }}
      >
        <Input
          className={styles.grow ?? ''}
          required
          maxLength={40}
          aria-label={words.newClass}
          placeholder={words.newClass}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="primary" htmlType="submit" loading={open.isPending}>
          {words.openClass}
        </Button>
      </form>
      {open.isError && <Alert type="error" role="alert" title={errorText(open.error, text)} />}
      {classes.data.length === 0 ? (
        <p className={styles.facts}>{words.noClasses}</p>
      ) : (
        <ul className={styles.rows}>
          {classes.data.map((one) => (
            <li key={one.id}>
              <span className={styles.who}>
                <Button type="link" onClick={() => setOpenId(one.id)}>
                  {one.name}
                </Button>
                {one.archivedAt !== null && <Tag>{words.archived}</Tag>}
              </span>
              <span className={styles.facts}>{words.students(one.students)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
