import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tag } from 'antd'
import type { CaseView } from '../../api/contract/workbench.ts'
import { minuteOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import page from '../theme/page.module.css'
import { AnswerWords } from './answer-words.tsx'
import { CaseRecord } from './case-record.tsx'
import { ReleasePanel } from './release-panel.tsx'
import { RulingForm } from './ruling-form.tsx'
import { useChange } from './use-change.ts'
import styles from './workbench.module.css'
import { caseQuery } from './workbench-queries.ts'
import { workbenchWords } from './workbench-words.ts'

/** One case: what was said, why it is here, what it rests on, and what the committee does with it. */
export function CasePage({ id, onBack }: { id: string; onBack: () => void }) {
  const words = useWords(workbenchWords)
  const { data, error, isError, refetch } = useQuery(caseQuery(id))
  return (
    <div className={styles.part}>
      <div>
        <Button onClick={onBack}>{words.back}</Button>
      </div>
      {isError && <LoadFailure error={error} onRetry={() => refetch()} />}
      {!data && !isError && <Skeleton active />}
      {data && <Case data={data} />}
    </div>
  )
}

function Case({ data }: { data: CaseView }) {
  const words = useWords(workbenchWords)
  const change = useChange()
  const take = (mine: boolean) => change.mutate({ path: `/cases/${data.id}/assignee`, method: 'PUT', body: { mine } })
  return (
    <>
      <div className={page.line}>
        {data.priority === 'urgent' && <Tag color="red">{words.urgent}</Tag>}
        <Tag>{words.reason[data.reason]}</Tag>
        {data.assignee && <span className={page.soft}>{words.taken(data.assignee.name)}</span>}
        <Button size="small" onClick={() => take(data.assignee === null)}>
          {data.assignee === null ? words.take : words.giveBack}
        </Button>
      </div>
      <section className={page.section} aria-labelledby="case-words">
        <h2 id="case-words">{words.question}</h2>
        {data.conversation === 'gone' && <p className={page.soft}>{words.gone}</p>}
        {data.earlier.length > 0 && (
          <details>
            <summary>{words.earlier(data.earlier.length)}</summary>
            {data.earlier.map((past, index) => (
              <div key={index} className={page.section}>
                <p>{past.question}</p>
                <AnswerWords text={past.answer} />
              </div>
            ))}
          </details>
        )}
        <p className={styles.words}>{data.question}</p>
        <h2>{words.answer}</h2>
        <AnswerWords text={data.answer ?? '—'} />
        {data.note !== null && (
          <p>
            <strong>{words.note}</strong> {data.note}
          </p>
        )}
      </section>
      <CaseRecord data={data} />
      <Rulings data={data} />
      <RulingForm key={data.rulings.length} data={data} />
      <ReleasePanel data={data} />
    </>
  )
}

function Rulings({ data }: { data: CaseView }) {
  const { languageTag } = useText()
  const words = useWords(workbenchWords)
  if (data.rulings.length === 0) return null
  return (
    <section className={page.section} aria-labelledby="rulings">
      <h2 id="rulings">{words.history}</h2>
      <ul className={page.rows}>
        {data.rulings.map((ruling) => (
          <li key={ruling.id}>
            <div>
              <strong>{words.verdict[ruling.verdict]}</strong> {ruling.rule} {ruling.reason}
              <p className={page.soft}>
                {[ruling.by, minuteOf(ruling.at, languageTag), ruling.evalCase && words.asCase]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <Tag color={ruling.inForce ? 'success' : 'default'}>
              {ruling.inForce ? words.inForce : words.superseded}
            </Tag>
          </li>
        ))}
      </ul>
    </section>
  )
}
