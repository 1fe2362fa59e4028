import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Popconfirm, Tag } from 'antd'
import type { AssessmentLockView } from '../../api/contract/governance-rules.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { shortTime } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { locksQuery } from './lock-queries.ts'
import { type LockWords, lockWords } from './lock-words.ts'
import styles from './locks.module.css'
import { useNow } from './use-now.ts'

type Props = { locks: AssessmentLockView[]; classNames: ReadonlyMap<string, string> }

/** Locks with what they close, and how long they still hold; those that are not over can be ended. */
export function LockList({ locks, classNames }: Props) {
  const text = useText()
  const words = useWords(lockWords)
  const client = useQueryClient()
  const now = useNow(30_000)
  const end = useMutation({
    mutationFn: (id: string) => requestJson(`/api/assessment-locks/${encodeURIComponent(id)}/end`, { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: locksQuery.queryKey }),
  })
  return (
    <>
      {end.isError && <Alert type="error" role="alert" title={errorText(end.error, text)} />}
      <ul className={`${page.rows} ${styles.locks}`}>
        {locks.map((lock) => (
          <li key={lock.id}>
            <div>
              <p className={styles.heading}>
                <strong>{classNames.get(lock.classId) ?? words.formerClass}</strong>
                <Tag color={lock.state === 'running' ? 'success' : 'default'}>{words.state[lock.state]}</Tag>
                {lock.note !== '' && <span>{lock.note}</span>}
              </p>
              <p className={page.soft}>
                {words.span(shortTime(lock.startsAt, text.languageTag), shortTime(lock.endsAt, text.languageTag))}
                {lock.endedAt !== null && ` · ${words.endedAt(shortTime(lock.endedAt, text.languageTag))}`}
                {lock.state === 'running' && ` · ${words.left(minutesUntil(lock.endsAt, now))}`}
              </p>
              <p className={page.soft}>{describeReach(lock, words)}</p>
            </div>
            {lock.state !== 'over' && (
              <Popconfirm
                title={lock.state === 'running' ? words.endConfirm : words.callOffConfirm}
                onConfirm={() => end.mutate(lock.id)}
              >
                <Button disabled={end.isPending}>{lock.state === 'running' ? words.end : words.callOff}</Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function describeReach({ material, hidesText, locksGuests }: AssessmentLockView, words: LockWords): string {
  const what =
    material === 'all'
      ? words.all
      : words.parts(material.collections.length, material.documentIds.length, material.clauseIds.length)
  return [what, hidesText && words.textHidden, locksGuests && words.guestsLocked].filter(Boolean).join(' · ')
}

function minutesUntil(moment: string, now: number): number {
  return Math.max(1, Math.ceil((Date.parse(moment) - now) / 60_000))
}
