import { useMutation } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import type { JobView } from '../../api/contract/jobs.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { libraryWords } from '../library/words.ts'
import styles from './intake.module.css'
import { jobsLine } from './jobs-line.ts'

type Action = JobView['actions'][number]

/** A file on its way into the library: how far it is, why it failed, and what can be done with it. */
export function JobRow({
  ref,
  job,
  collection,
  onOpen,
}: {
  ref?: React.Ref<HTMLLIElement> | undefined
  job: JobView
  collection: string
  onOpen: (id: string) => void
}) {
  const text = useText()
  const words = useWords(libraryWords)
  const act = useMutation({
    mutationFn: (action: Action) => changeJob(job, action),
    onSuccess: (changed) => jobsLine.put(changed),
  })
  const { stage, pagesDone, pagesTotal, outcome, clauses, documentId } = job
  const counted = pagesDone !== null && pagesTotal !== null && pagesTotal > 0
  const active = ['queued', 'fetching', 'reading', 'recognising', 'indexing', 'paused'].includes(stage)
  const facts = [
    collection,
    stage === 'done' && outcome !== null ? words.outcome[outcome] : words.stage[stage],
    active && counted && words.pageProgress(pagesDone, pagesTotal),
    stage === 'done' && clauses !== null && words.clauseCount(clauses),
  ]
  return (
    <li ref={ref} tabIndex={-1}>
      <div className={styles.what}>
        <span className={styles.name}>{job.name}</span>
        <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
        {job.message !== null && <span className={styles.fault}>{job.message}</span>}
        {act.isError && (
          <span role="alert" className={styles.fault}>
            {errorText(act.error, text)}
          </span>
        )}
        {active && stage !== 'queued' && (
          <Progress
            aria-label={words.jobProgress(job.name)}
            percent={counted ? Math.floor((pagesDone / pagesTotal) * 100) : 0}
            status={stage === 'paused' ? 'normal' : 'active'}
            showInfo={counted}
            size="small"
          />
        )}
      </div>
      <div className={styles.actions}>
        {stage === 'done' && documentId !== null && (
          <Button size="small" onClick={() => onOpen(documentId)} aria-label={`${words.openDocument} ${job.name}`}>
            {words.openDocument}
          </Button>
        )}
        {job.actions.map((action) => (
          <Button
            key={action}
            size="small"
            disabled={act.isPending}
            aria-label={`${words.jobAction[action]} ${job.name}`}
            onClick={() => act.mutate(action)}
          >
            {words.jobAction[action]}
          </Button>
        ))}
      </div>
    </li>
  )
}

/** Does what is asked of a job and returns it as it is then. */
export async function changeJob(job: JobView, action: Action): Promise<JobView> {
  const path = `/api/jobs/${encodeURIComponent(job.id)}`
  if (action !== 'dismiss') return await requestJson<JobView>(`${path}/${action}`, { method: 'POST' })
  await requestJson(path, { method: 'DELETE' })
  return { ...job, dismissed: true }
}
