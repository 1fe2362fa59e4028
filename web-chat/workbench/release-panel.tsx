import { Alert, Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../../api/contract/workbench.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { ReleaseRow } from './release-row.tsx'
import { useChange } from './use-change.ts'
import { workbenchWords } from './workbench-words.ts'

/** Asking to learn who is behind a case, and what came of it. */
export function ReleasePanel({ data }: { data: CaseView }) {
  const text = useText()
  const words = useWords(workbenchWords)
  const change = useChange()
  const [reason, setReason] = useState('')
  const short = reason.trim().length < 4
  const ask = (urgent: boolean) =>
    change.mutate({ path: `/cases/${data.id}/releases`, body: { reason, urgent } }, { onSuccess: () => setReason('') })
  return (
    <section className={page.section} aria-labelledby="release">
      <h2 id="release">{words.release}</h2>
      <p className={page.soft}>{words.releaseDetail}</p>
      {data.releases.length > 0 && (
        <ul className={page.rows}>
          {data.releases.map((release) => (
            <ReleaseRow key={release.id} release={release} />
          ))}
        </ul>
      )}
      <Input
        aria-label={words.releaseReason}
        placeholder={words.releaseReason}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={page.line}>
        <Button disabled={short} loading={change.isPending} onClick={() => ask(false)}>
          {words.ask}
        </Button>
        {data.priority === 'urgent' && (
          <Popconfirm title={words.urgentConfirm} disabled={short} onConfirm={() => ask(true)}>
            <Button danger disabled={short}>
              {words.askUrgent}
            </Button>
          </Popconfirm>
        )}
      </div>
      {change.isError && <Alert type="error" role="alert" title={errorText(change.error, text)} />}
    </section>
  )
}
