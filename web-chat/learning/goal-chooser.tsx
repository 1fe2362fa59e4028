import { useQuery } from '@tanstack/react-query'
import { Button, Input, Skeleton } from 'antd'
import { useState } from 'react'
import type { GoalLineView } from '../../api/contract/learning.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import page from '../theme/page.module.css'
import styles from './learning.module.css'
import { goalsQuery } from './queries.ts'
import { useLearningChange } from './use-learning-change.ts'
import { learningWords } from './words.ts'

const kinds = ['class', 'post', 'document'] as const

/** The goals to choose from; one tap chooses. */
export function GoalChooser({ onChosen, onKeep }: { onChosen: () => void; onKeep: (() => void) | null }) {
  const text = useText()
  const words = useWords(learningWords)
  const { data, error, isError, refetch } = useQuery(goalsQuery)
  const [search, setSearch] = useState('')
  const change = useLearningChange()
  if (isError) return <LoadFailure error={error} onRetry={() => refetch()} />
  if (!data) return <Skeleton active />
  const choose = (goalId: string) =>
    change.mutate({ path: '/choices', method: 'PUT', body: { goalId } }, { onSuccess: onChosen })
  return (
    <section className={page.section}>
      <h2>{words.chooseTitle}</h2>
      <p className={page.soft}>{data.goals.length === 0 ? words.noGoals : words.chooseHint}</p>
      {onKeep && (
        <div className={page.line}>
          <Button onClick={onKeep}>{words.keep}</Button>
        </div>
      )}
      {change.isError && <p role="alert">{errorText(change.error, text)}</p>}
      {kinds.map((kind) => {
        const goals = data.goals.filter((goal) => goal.kind === kind)
        if (goals.length === 0) return null
        return (
          <section key={kind} className={page.section} aria-label={words.kinds[kind]}>
            <h3>{words.kinds[kind]}</h3>
            {kind === 'document' && goals.length > 8 && (
              <Input
                aria-label={words.chooseSearch}
                placeholder={words.chooseSearch}
                value={search}
                onChange={(event) => setSearch(event.target.value)}
              />
            )}
            <GoalList
              goals={kind === 'document' ? goals.filter(({ title }) => title.includes(search.trim())) : goals}
              onChoose={choose}
              disabled={change.isPending}
            />
          </section>
        )
      })}
    </section>
  )
}

type ListProps = { goals: GoalLineView[]; onChoose: (id: string) => void; disabled: boolean }

function GoalList({ goals, onChoose, disabled }: ListProps) {
  const words = useWords(learningWords)
  return (
    <ul className={styles.goals}>
      {goals.map(({ id, title, about, objectives }) => (
        <li key={id}>
          <button type="button" className={styles.goal} disabled={disabled} onClick={() => onChoose(id)}>
            <strong>{title}</strong>
            <span className={page.soft}>
              {[about, objectives === null ? '' : words.objectives(objectives)].filter(Boolean).join(' ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
