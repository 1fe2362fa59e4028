import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useId, useRef } from 'react'
import type { JobView } from '../../api/contract/jobs.ts'
import { useWords } from '../i18n/use-words.ts'
import { collectionsQuery } from '../library/queries.ts'
import { libraryWords } from '../library/words.ts'
import styles from './intake.module.css'
import { changeJob, JobRow } from './job-row.tsx'
import { jobsLine } from './jobs-line.ts'
import { useJobs } from './use-jobs.ts'

const over = (job: JobView) => job.stage === 'done' || job.stage === 'cancelled'

/** What is on its way into the library and what failed; what is over is folded away. `atFailed` goes to the first that failed. */
export function JobList({ onOpen, atFailed }: { onOpen: (documentId: string) => void; atFailed: boolean }) {
  const words = useWords(libraryWords)
  const titleId = useId()
  const { jobs, connected } = useJobs()
  const { data: collections } = useQuery(collectionsQuery)
  const failedId = jobs?.find(({ stage }) => stage === 'failed')?.id
  const failedRow = useRef<HTMLLIElement>(null)
  const found = atFailed && failedId !== undefined
  useEffect(() => {
    if (found) failedRow.current?.focus()
  }, [found])
  if (jobs === null || jobs.length === 0) return null
  const titles = new Map(collections?.map(({ id, title }) => [id, title]))
  const row = (job: JobView) => (
    <JobRow
      key={job.id}
      ref={job.id === failedId ? failedRow : undefined}
      job={job}
      collection={titles.get(job.collection) ?? job.collection}
      onOpen={onOpen}
    />
  )
  const open = jobs.filter((job) => !over(job))
  const ended = jobs.filter(over)
  const latest = jobs[0]
  return (
    <section className={styles.jobs} aria-labelledby={titleId}>
      <h3 id={titleId}>{words.jobs}</h3>
      {!connected && <p role="status">{words.jobsLost}</p>}
      {/* The stages are read out; the pages, which pass by the second, are not. */}
      <p role="status" className="visually-hidden">
        {latest && `${latest.name} ${latest.outcome ? words.outcome[latest.outcome] : words.stage[latest.stage]}`}
      </p>
      {open.length > 0 && <ul className={styles.rows}>{open.map(row)}</ul>}
      {ended.length > 0 && (
        <details open={open.length === 0 && ended.length <= 3}>
          <summary>{words.doneJobs(ended.length)}</summary>
          <ul className={styles.rows}>{ended.map(row)}</ul>
          <Button size="small" onClick={() => void dismissAll(ended)}>
            {words.dismissAll}
          </Button>
        </details>
      )}
    </section>
  )
}

async function dismissAll(jobs: readonly JobView[]): Promise<void> {
  for (const job of jobs) jobsLine.put(await changeJob(job, 'dismiss'))
}
