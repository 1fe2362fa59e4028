import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Popconfirm } from 'antd'
import { useRef, useState } from 'react'
import type { AttemptView } from '../../api/contract/attempts.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { ItemForm } from './item-form.tsx'
import { assignmentsQuery, attemptPath, attemptQuery } from './queries.ts'
import styles from './quiz.module.css'
import { quizWords } from './quiz-words.ts'
import { TimeLeft } from './time-left.tsx'
import { useAnswers } from './use-answers.ts'

/** A sitting that runs: one item at a time, any of which may be left out; saved as one goes. */
export function Sitting({ attempt }: { attempt: AttemptView }) {
  const text = useText()
  const words = useWords(quizWords)
  const client = useQueryClient()
  const { answers, state, change, flush } = useAnswers(attempt)
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      attempt.items.findIndex(({ answer }) => answer === null),
    ),
  )
  const heading = useRef<HTMLHeadingElement>(null)
  const submit = useMutation({
    mutationFn: async () => {
      await flush()
      return await requestJson<AttemptView>(`${attemptPath(attempt.id)}/submit`, { method: 'POST' })
    },
    onSuccess: (result) => {
      client.setQueryData(attemptQuery(attempt.id).queryKey, result)
      void client.invalidateQueries({ queryKey: assignmentsQuery.queryKey })
    },
  })
  const { items } = attempt
  const current = items[at]
  const isAnswered = (slot: string) => (answers[slot]?.answer ?? null) !== null
  const left = items.filter(({ slot }) => !isAnswered(slot)).length

  function goTo(place: number) {
    setAt(place)
    void flush().catch(() => undefined)
    requestAnimationFrame(() => heading.current?.focus())
  }

  if (!current) return null
  return (
    <>
      <div className={styles.bar}>
        <h1 className={styles.title}>{attempt.title}</h1>
        <TimeLeft endsAt={attempt.endsAt} now={attempt.now} onOver={() => submit.mutate()} />
        <span role="status" className={state === 'offline' ? styles.offline : page.soft}>
          {words[state]}
        </span>
      </div>
      {attempt.instructions !== '' && at === 0 && <p className={page.soft}>{attempt.instructions}</p>}
      <nav className={styles.numbers} aria-label={words.overview}>
        {items.map(({ slot }, place) => (
          <button
            key={slot}
            type="button"
            aria-current={place === at ? 'step' : undefined}
            aria-label={`${words.question(place + 1, items.length)}，${isAnswered(slot) ? words.answered : words.unanswered}`}
            className={isAnswered(slot) ? styles.done : undefined}
            onClick={() => goTo(place)}
          >
            {place + 1}
          </button>
        ))}
      </nav>
      <section className={page.section}>
        <h2 ref={heading} tabIndex={-1} className={styles.count}>
          {words.question(at + 1, items.length)} <span className={page.soft}>{words.marks(current.item.marks)}</span>
        </h2>
        <ItemForm
          key={current.slot}
          item={current.item}
          initial={answers[current.slot]?.answer ?? null}
          disabled={submit.isPending}
          onAnswer={(answer) => change(current.slot, answer)}
        />
      </section>
      {submit.isError && <Alert type="error" role="alert" title={errorText(submit.error, text)} />}
      <div className={styles.turn}>
        <Button size="large" disabled={at === 0} onClick={() => goTo(at - 1)}>
          {words.previous}
        </Button>
        {at < items.length - 1 && (
          <Button size="large" type={isAnswered(current.slot) ? 'primary' : 'default'} onClick={() => goTo(at + 1)}>
            {isAnswered(current.slot) ? words.next : words.skip}
          </Button>
        )}
        <Popconfirm
          title={left === 0 ? words.submitAll : words.submitLeft(left)}
          okText={words.yes}
          cancelText={words.no}
          onConfirm={() => submit.mutate()}
        >
          <Button size="large" type={left === 0 ? 'primary' : 'default'} loading={submit.isPending}>
            {words.submit}
          </Button>
        </Popconfirm>
      </div>
    </>
  )
}
