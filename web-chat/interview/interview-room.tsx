import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Popconfirm, Progress, Tag } from 'antd'
import { useState } from 'react'
import type { Interview, InterviewAnswered } from '../../api/contract/interviews.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { AnswerBox } from './answer-box.tsx'
import styles from './interview.module.css'
import { interviewPath, interviewQuery, interviewsQuery } from './queries.ts'
import { clockTime, useSpentTime } from './use-spent-time.ts'
import { interviewWords } from './words.ts'

/** The interview while it lasts: the question, the answer, the clock, pause and end. */
export function InterviewRoom({ interview }: { interview: Interview }) {
  const text = useText()
  const words = useWords(interviewWords)
  const client = useQueryClient()
  const { id, status, round, rounds, seconds, transcript } = interview
  const [notice, setNotice] = useState<string | null>(null)
  const spent = useSpentTime(interview.spentMs, status === 'running')
  const question = transcript.findLast(({ who }) => who === 'interviewer')
  const draftKey = `interview:${id}:${transcript.length}`

  async function show(changed: Interview) {
    client.setQueryData(interviewQuery(id).queryKey, changed)
    await client.invalidateQueries({ queryKey: interviewsQuery.queryKey, exact: true })
  }
  const answer = useMutation({
    mutationFn: (said: string) =>
      requestJson<InterviewAnswered>(`${interviewPath(id)}/answers`, { method: 'POST', body: { text: said } }),
    onSuccess({ interview: changed, notice: declined }) {
      if (declined === null) localStorage.removeItem(draftKey)
      setNotice(declined)
      return show(changed)
    },
  })
  const change = useMutation({
    mutationFn: (what: 'pause' | 'resume' | 'finish') =>
      requestJson<Interview>(`${interviewPath(id)}/${what}`, { method: 'POST' }),
    onSuccess: show,
  })
  return (
    <div className={styles.room}>
      <div className={page.line}>
        <strong>{interview.postTitle}</strong>
        <Tag>{words.levelNames[interview.level]}</Tag>
        <span className={page.soft}>
          {words.spent} <span className={styles.clock}>{clockTime(spent)}</span>
        </span>
        <span className={styles.apart}>
          {status === 'running' ? (
            <Button size="small" loading={change.isPending} onClick={() => change.mutate('pause')}>
              {words.pause}
            </Button>
          ) : null}
          <Popconfirm title={words.endConfirm} onConfirm={() => change.mutate('finish')}>
            <Button size="small">{words.end}</Button>
          </Popconfirm>
        </span>
      </div>
      <div>
        <span className={page.soft}>{words.round(round + 1, rounds)}</span>
        <Progress aria-hidden percent={Math.round((round / rounds) * 100)} showInfo={false} size="small" />
      </div>
      <div className={styles.question} aria-live="polite">
        {question?.followUp && <Tag>{question.followUp === 'reconsider' ? words.reconsider : words.followUp}</Tag>}
        <p className={styles.asked}>{question?.text}</p>
        {seconds !== null && <p className={page.soft}>{words.suggested(clockTime(seconds * 1000))}</p>}
      </div>
      {notice !== null && <Alert type="warning" role="alert" title={<span className={styles.lines}>{notice}</span>} />}
      {answer.isError && <Alert type="error" role="alert" title={errorText(answer.error, text)} />}
      {change.isError && <Alert type="error" role="alert" title={errorText(change.error, text)} />}
      {status === 'paused' ? (
        <div className={page.section} role="status">
          <p>{words.pausedNote}</p>
          <div>
            <Button
              type="primary"
              loading={change.isPending}
              onClick={() => {
                setNotice(null)
                change.mutate('resume')
              }}
            >
              {words.resume}
            </Button>
          </div>
        </div>
      ) : (
        <AnswerBox
          key={draftKey}
          draftKey={draftKey}
          pending={answer.isPending}
          onAnswer={(said) => answer.mutate(said)}
        />
      )}
      {transcript.length > 1 && <Transcript turns={transcript.slice(0, -1)} />}
    </div>
  )
}

function Transcript({ turns }: { turns: Interview['transcript'] }) {
  const words = useWords(interviewWords)
  return (
    <section className={page.section}>
      <h2>{words.transcript}</h2>
      <ol className={styles.turns}>
        {turns.map((turn) => (
          <li key={`${turn.at}${turn.who}`} className={turn.who === 'person' ? styles.mine : undefined}>
            <span className={page.soft}>{turn.who === 'person' ? words.me : words.interviewer}</span>
            <p className={styles.lines}>{turn.text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
