import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Popconfirm, Skeleton } from 'antd'
import { useState } from 'react'
import type { AttemptView, HandedIn } from '../../api/contract/exercises.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import { readStored, writeStored } from '../use-setting.ts'
import { HaccpForm } from './haccp-form.tsx'
import { HaccpResult } from './haccp-result.tsx'
import { emptyHaccp, emptyRecord, openHaccpParts, openRecordParts } from './open-parts.ts'
import { attemptQuery, exercisesKey } from './queries.ts'
import { RecordForm } from './record-form.tsx'
import { RecordResult } from './record-result.tsx'
import { ResultHead } from './result-head.tsx'
import { exerciseWords } from './words.ts'

/** One attempt: its form while it is under way, its result once it is handed in. */
export function AttemptPage({ id }: { id: string }) {
  const words = useWords(exerciseWords)
  const { data, error, isError, refetch } = useQuery(attemptQuery(id))
  return (
    <>
      <p>
        <RouteLink page={{ name: 'place', place: 'exercises' }}>{words.back}</RouteLink>
      </p>
      {isError && <LoadFailure error={error} onRetry={() => refetch()} />}
      {!data && !isError && <Skeleton active />}
      {data &&
        (data.result === null ? <Working key={id} attempt={data} /> : <Done attempt={data} result={data.result} />)}
    </>
  )
}

function Working({ attempt }: { attempt: AttemptView }) {
  const text = useText()
  const words = useWords(exerciseWords)
  const client = useQueryClient()
  const draftKey = `exercise.${attempt.id}`
  const [handed, setHanded] = useState<HandedIn>(() => draftOf(draftKey, attempt))
  const submit = useMutation({
    mutationFn: () => requestJson<AttemptView>(`/api/exercises/${attempt.id}/submit`, { method: 'POST', body: handed }),
    async onSuccess(done) {
      writeStored(draftKey, '')
      client.setQueryData(attemptQuery(attempt.id).queryKey, done)
      await client.invalidateQueries({ queryKey: exercisesKey, exact: true })
      document.getElementById('main')?.focus()
    },
  })
  function change(next: HandedIn) {
    setHanded(next)
    writeStored(draftKey, JSON.stringify(next))
  }
  const { task } = attempt
  const open =
    task.kind === 'haccp' && handed.kind === 'haccp'
      ? openHaccpParts(task, handed.haccp)
      : handed.kind === 'batch-record'
        ? openRecordParts(handed.record)
        : 0
  return (
    <>
      {task.kind === 'haccp' && handed.kind === 'haccp' && (
        <HaccpForm task={task} answers={handed.haccp} onChange={(haccp) => change({ kind: 'haccp', haccp })} />
      )}
      {task.kind === 'batch-record' && handed.kind === 'batch-record' && (
        <RecordForm
          task={task}
          answers={handed.record}
          onChange={(record) => change({ kind: 'batch-record', record })}
        />
      )}
      {submit.isError && <Alert type="error" role="alert" title={errorText(submit.error, text)} />}
      {open > 0 ? (
        <Popconfirm
          title={words.unfinished(open)}
          okText={words.confirm}
          cancelText={words.keepGoing}
          onConfirm={() => submit.mutate()}
        >
          <Button type="primary" loading={submit.isPending}>
            {submit.isPending ? words.submitting : words.submit}
          </Button>
        </Popconfirm>
      ) : (
        <Button type="primary" loading={submit.isPending} onClick={() => submit.mutate()}>
          {submit.isPending ? words.submitting : words.submit}
        </Button>
      )}
    </>
  )
}

/** What was written on this device before, if it is of this exercise. */
function draftOf(key: string, { task }: AttemptView): HandedIn {
  const empty: HandedIn =
    task.kind === 'haccp' ? { kind: 'haccp', haccp: emptyHaccp } : { kind: 'batch-record', record: emptyRecord }
  try {
    const kept = JSON.parse(readStored(key) ?? 'null') as HandedIn | null
    return kept?.kind === task.kind ? kept : empty
  } catch {
    return empty
  }
}

function Done({ attempt, result }: { attempt: AttemptView; result: NonNullable<AttemptView['result']> }) {
  const { detail } = result
  return (
    <>
      <ResultHead result={result} />
      {detail.kind === 'haccp' && attempt.task.kind === 'haccp' && <HaccpResult task={attempt.task} detail={detail} />}
      {detail.kind === 'batch-record' && attempt.task.kind === 'batch-record' && (
        <RecordResult task={attempt.task} detail={detail} />
      )}
    </>
  )
}
