import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input, Popconfirm, Tag } from 'antd'
import { useState } from 'react'
import type { IdentityView, ReleaseView } from '../../api/contract/workbench.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { minuteOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { useChange } from './use-change.ts'
import { workbenchWords } from './workbench-words.ts'

/** One request for an identity: its state, deciding on somebody else's, and seeing what was granted. */
export function ReleaseRow({ release }: { release: ReleaseView }) {
  const text = useText()
  const words = useWords(workbenchWords)
  const change = useChange()
  const [reason, setReason] = useState('')
  // The list is not read again after this, so that what is shown once stays until the page is left.
  const show = useMutation({
    mutationFn: () => requestJson<IdentityView>(`/api/workbench/releases/${release.id}/show`, { method: 'POST' }),
  })
  const decide = (granted: boolean) =>
    change.mutate({ path: `/releases/${release.id}/decision`, body: { reason, granted } })
  const failure = show.error ?? change.error
  const time = (at: string | null) => (at === null ? '' : minuteOf(at, text.languageTag))
  return (
    <li style={{ flexWrap: 'wrap' }}>
      <div className={page.section} style={{ flex: '1 1 16rem' }}>
        <p>
          {release.urgent && <Tag color="red">{words.urgent}</Tag>}
          <Tag>{words.state[release.state]}</Tag> {release.rule?.title}
        </p>
        <p>{release.requestReason}</p>
        <p className={page.soft}>
          {words.requested(release.requestedBy, time(release.requestedAt))}
          {release.decidedBy !== null && ` · ${words.decidedByWhom(release.decidedBy, time(release.decidedAt))}`}
          {release.decisionReason !== null && `：${release.decisionReason}`}
        </p>
        {release.state === 'waiting' && !release.mayDecide && <p className={page.soft}>{words.ownRequest}</p>}
        {release.mayDecide && (
          <div className={page.line}>
            <Input
              aria-label={words.decisionReason}
              placeholder={words.decisionReason}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
            <Button type="primary" disabled={reason.trim().length < 4} onClick={() => decide(true)}>
              {words.grant}
            </Button>
            <Button disabled={reason.trim().length < 4} onClick={() => decide(false)}>
              {words.deny}
            </Button>
          </div>
        )}
        {release.mayShow && !show.data && (
          <div>
            <Popconfirm title={words.showConfirm} onConfirm={() => show.mutate()}>
              <Button danger loading={show.isPending}>
                {words.show}
              </Button>
            </Popconfirm>
          </div>
        )}
        {show.data && <Identity identity={show.data} />}
        {failure && <Alert type="error" role="alert" title={errorText(failure, text)} />}
      </div>
    </li>
  )
}

function Identity({ identity }: { identity: IdentityView }) {
  const words = useWords(workbenchWords)
  if (identity.kind === 'guest') return <Alert type="info" role="status" title={words.guest} />
  return (
    <Alert
      type="warning"
      role="status"
      title={words.shown}
      description={
        <dl className={page.facts}>
          <dt>{words.name}</dt>
          <dd>{identity.name}</dd>
          <dt>{words.username}</dt>
          <dd>{identity.username}</dd>
          <dt>{words.classes}</dt>
          <dd>{identity.classes.join('、') || '—'}</dd>
        </dl>
      }
    />
  )
}
