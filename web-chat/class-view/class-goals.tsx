import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Popconfirm, Skeleton } from 'antd'
import { useState } from 'react'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import page from '../theme/page.module.css'
import { type ChosenClause, ClausePicker } from '../workshop/clause-picker.tsx'
import { Labelled } from '../workshop/labelled.tsx'
import { classGoalWords } from './class-goal-words.ts'
import { masteryQuery } from './mastery-map.tsx'

/** As api/contract/learning.ts has it. */
const clausesAtMost = 200

/** The goals that the teacher set for a class, taking them away, and setting another from chosen clauses. */
export function ClassGoals({ classId }: { classId: string }) {
  const text = useText()
  const words = useWords(classGoalWords)
  const client = useQueryClient()
  const [setting, setSetting] = useState(false)
  const found = useQuery(masteryQuery(classId, undefined))
  const path = `/api/classes/${encodeURIComponent(classId)}/goals`
  const end = useMutation({
    mutationFn: (id: string) => requestJson(`${path}/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['classes', classId, 'mastery'] }),
  })
  if (found.isError) return <LoadFailure error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Skeleton active title={false} />
  const goals = found.data.goals.filter(({ kind }) => kind === 'class')
  return (
    <section className={page.section}>
      <h2>{words.title}</h2>
      <p className={page.soft}>{goals.length === 0 ? words.none : words.detail}</p>
      {goals.length > 0 && (
        <ul className={page.rows}>
          {goals.map(({ id, title }) => (
            <li key={id}>
              <span>{title}</span>
              <Popconfirm title={words.endConfirm} onConfirm={() => end.mutate(id)}>
                <Button danger aria-label={words.endOne(title)} disabled={end.isPending}>
                  {words.end}
                </Button>
              </Popconfirm>
            </li>
          ))}
        </ul>
      )}
      {end.isError && <Alert type="error" role="alert" title={errorText(end.error, text)} />}
      {setting ? (
        <NewGoal classId={classId} onDone={() => setSetting(false)} />
      ) : (
        <div>
          <Button onClick={() => setSetting(true)}>{words.begin}</Button>
        </div>
      )}
    </section>
  )
}

function NewGoal({ classId, onDone }: { classId: string; onDone: () => void }) {
  const text = useText()
  const words = useWords(classGoalWords)
  const client = useQueryClient()
  const [title, setTitle] = useState('')
  const [chosen, setChosen] = useState<readonly ChosenClause[]>([])
  const set = useMutation({
    mutationFn: () =>
      requestJson(`/api/classes/${encodeURIComponent(classId)}/goals`, {
        method: 'POST',
        body: { title: title.trim(), clauseIds: chosen.map(({ id }) => id) },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['classes', classId, 'mastery'] })
      onDone()
    },
  })
  const ready = title.trim() !== '' && chosen.length > 0 && chosen.length <= clausesAtMost
  return (
    <div className={page.card}>
      <Labelled label={words.name}>
        {(id) => <Input id={id} maxLength={60} value={title} onChange={({ target }) => setTitle(target.value)} />}
      </Labelled>
      <ClausePicker chosen={chosen} onChange={setChosen} most={clausesAtMost} />
      {set.isError && <Alert type="error" role="alert" title={errorText(set.error, text)} />}
      <div className={page.line}>
        <Button type="primary" disabled={!ready} loading={set.isPending} onClick={() => set.mutate()}>
          {words.save}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
        {!ready && <span className={page.soft}>{words.needClauses}</span>}
      </div>
    </div>
  )
}
