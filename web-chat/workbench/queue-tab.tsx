import { useQuery } from '@tanstack/react-query'
import { Button, Segmented, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import { minuteOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import page from '../theme/page.module.css'
import styles from './workbench.module.css'
import { queueQuery } from './workbench-queries.ts'
import { workbenchWords } from './workbench-words.ts'

/** The cases to decide, urgent ones first, or those decided. */
export function QueueTab({ onOpen }: { onOpen: (id: string) => void }) {
  const { languageTag } = useText()
  const words = useWords(workbenchWords)
  const [state, setState] = useState<'open' | 'decided'>('open')
  const { data, error, isError, refetch } = useQuery(queueQuery(state))
  return (
    <div className={styles.part}>
      <p className={page.soft}>{words.openingLogged}</p>
      <Segmented<'open' | 'decided'>
        style={{ justifySelf: 'start' }}
        aria-label={words.queueState}
        value={state}
        onChange={setState}
        options={[
          { value: 'open', label: words.openCases },
          { value: 'decided', label: words.decidedCases },
        ]}
      />
      {isError && <LoadFailure error={error} onRetry={() => refetch()} />}
      {!data && !isError && <Skeleton active />}
      {data?.length === 0 && <p>{words.noCases}</p>}
      {data && data.length > 0 && (
        <ul className={`${page.rows} ${styles.queue}`}>
          {data.map((item) => (
            <li key={item.id}>
              <div>
                <p className={page.line}>
                  {item.priority === 'urgent' && <Tag color="red">{words.urgent}</Tag>}
                  {item.overdue && <Tag color="red">{words.overdue}</Tag>}
                  {item.verdict && <Tag>{words.verdict[item.verdict]}</Tag>}
                  <strong>{item.rule?.title ?? words.reason[item.reason]}</strong>
                </p>
                <p className={page.soft}>
                  {[
                    item.rule && words.reason[item.reason],
                    item.rule?.id,
                    minuteOf(item.createdAt, languageTag),
                    item.decidedAt === null && item.dueAt && words.dueAt(minuteOf(item.dueAt, languageTag)),
                    item.assignee && words.taken(item.assignee.name),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <Button onClick={() => onOpen(item.id)}>{words.openCase}</Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
