import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Popconfirm, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import type { ApplicationView } from '../../api/contract/workbench.ts'
import { errorText } from '../error-text.ts'
import { dayOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import page from '../theme/page.module.css'
import { AssessmentForm } from './assessment-form.tsx'
import { useChange } from './use-change.ts'
import styles from './workbench.module.css'
import { applicationsQuery } from './workbench-queries.ts'
import { workbenchWords } from './workbench-words.ts'

/** The school's AI applications with their assessments. */
export function RegisterTab() {
  const words = useWords(workbenchWords)
  const { data, error, isError, refetch } = useQuery(applicationsQuery)
  const [editing, setEditing] = useState<ApplicationView | 'new' | null>(null)
  return (
    <div className={styles.part}>
      <h2>{words.register}</h2>
      <p className={page.soft}>{words.registerDetail}</p>
      <div>
        <Button type="primary" onClick={() => setEditing('new')}>
          {words.add}
        </Button>
      </div>
      {editing !== null && (
        <AssessmentForm application={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {isError && <LoadFailure error={error} onRetry={() => refetch()} />}
      {!data && !isError && <Skeleton active />}
      {data?.map((application) => (
        <Application key={application.id} application={application} onEdit={() => setEditing(application)} />
      ))}
    </div>
  )
}

function Application({ application, onEdit }: { application: ApplicationView; onEdit: () => void }) {
  const text = useText()
  const words = useWords(workbenchWords)
  const change = useChange()
  const { id, name, state, risk, approvedBy, approvedAt, reassessOn } = application
  const decide = (wanted: 'approved' | 'retired') =>
    change.mutate({ path: `/applications/${id}/state`, body: { state: wanted } })
  return (
    <article className={page.card} aria-label={name}>
      <p className={page.line}>
        <strong>{name}</strong>
        {application.example && <Tag>{words.example}</Tag>}
        <Tag color={state === 'approved' ? 'success' : 'default'}>{words.appState[state]}</Tag>
        {application.overdue && <Tag color="red">{words.overdueAgain}</Tag>}
      </p>
      <dl className={page.stacked}>
        {(['purpose', 'users', 'data', 'safeguards'] as const).map((field) => (
          <div key={field}>
            <dt>{words.fields[field]}</dt>
            <dd>{application[field]}</dd>
          </div>
        ))}
        <dt>{words.fields.risk}</dt>
        <dd>{words.risk[risk]}</dd>
        <dt>{words.fields.reassessOn}</dt>
        <dd>{reassessOn ?? words.unset}</dd>
      </dl>
      {approvedBy !== null && approvedAt !== null && (
        <p className={page.soft}>{words.approvedBy(approvedBy, dayOf(approvedAt, text.languageTag))}</p>
      )}
      <div className={page.line}>
        <Button onClick={onEdit} aria-label={`${words.edit}：${name}`}>
          {words.edit}
        </Button>
        {state === 'draft' && (
          <Button onClick={() => decide('approved')} aria-label={`${words.approve}：${name}`}>
            {words.approve}
          </Button>
        )}
        {state !== 'retired' && (
          <Popconfirm title={words.retireConfirm} onConfirm={() => decide('retired')}>
            <Button aria-label={`${words.retire}：${name}`}>{words.retire}</Button>
          </Popconfirm>
        )}
      </div>
      {change.isError && <Alert type="error" role="alert" title={errorText(change.error, text)} />}
    </article>
  )
}
