import { useQuery } from '@tanstack/react-query'
import { Button, Input, Skeleton } from 'antd'
import { useState } from 'react'
import type { EvidenceView } from '../../api/contract/learning.ts'
import { errorText } from '../error-text.ts'
import { minuteOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import page from '../theme/page.module.css'
import styles from './learning.module.css'
import { evidenceQuery } from './queries.ts'
import { useLearningChange } from './use-learning-change.ts'
import { learningWords } from './words.ts'

/** Every answer behind an objective's mastery; each can be said not to count, and counted again. */
export function EvidenceList({ objectiveId }: { objectiveId: string }) {
  const words = useWords(learningWords)
  const { data, error, isError, refetch } = useQuery(evidenceQuery(objectiveId))
  if (isError) return <LoadFailure error={error} onRetry={() => refetch()} />
  if (!data) return <Skeleton active title={false} />
  if (data.evidence.length === 0) return <p className={page.soft}>{words.noEvidence}</p>
  return (
    <ul className={styles.evidence}>
      {data.evidence.map((row) => (
        <EvidenceRow key={row.id} row={row} />
      ))}
    </ul>
  )
}

function EvidenceRow({ row }: { row: EvidenceView }) {
  const text = useText()
  const words = useWords(learningWords)
  const change = useLearningChange()
  const [reason, setReason] = useState<string | null>(null)
  const path = `/evidence/${encodeURIComponent(row.id)}/exclusion`
  return (
    <li>
      <span className={row.excludedAt === null ? undefined : styles.struck}>{row.about}</span>
      <span className={page.soft}>
        {words.sourceKind[row.sourceKind]}，{words.score(Math.round(row.score * 100), row.hints)}，
        <time dateTime={row.at}>{minuteOf(row.at, text.languageTag)}</time>
      </span>
      {row.excludedAt !== null && (
        <span className={page.line}>
          {words.excluded(row.excludedReason ?? '')}
          <Button onClick={() => change.mutate({ path, method: 'DELETE' })}>{words.undo}</Button>
        </span>
      )}
      {row.excludedAt === null && reason === null && (
        <span>
          <Button onClick={() => setReason('')}>{words.exclude}</Button>
        </span>
      )}
      {row.excludedAt === null && reason !== null && (
        <form
          className={page.line}
          onSubmit={(event) => {
            event.preventDefault()
            change.mutate({ path, method: 'PUT', body: { reason } }, { onSuccess: () => setReason(null) })
          }}
        >
          <Input
            aria-label={words.excludeWhy}
            placeholder={words.excludeWhy}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button htmlType="submit" disabled={reason.trim() === ''} loading={change.isPending}>
            {words.excludeConfirm}
          </Button>
        </form>
      )}
      {change.isError && <p role="alert">{errorText(change.error, text)}</p>}
    </li>
  )
}
