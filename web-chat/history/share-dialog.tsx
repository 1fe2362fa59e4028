import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Modal, Skeleton } from 'antd'
import type { NewShare } from '../../api/contract/shares.ts'
import { conversationQuery } from '../api/queries.ts'
import { requestJson } from '../api/request.ts'
import { pathThrough } from '../chat/message-tree.ts'
import { shownLeafOf } from '../chat/shown-branch.ts'
import { errorText } from '../error-text.ts'
import { dayOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import { sharesQuery } from '../shared/queries.ts'
import { historyWords } from './history-words.ts'
import styles from './share-dialog.module.css'

/** With which of one's classes a conversation is shared: to share the branch that is on screen, else the newest; to bring up to date; to take back. */
export function ShareDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const text = useText()
  const words = useWords(historyWords)
  const client = useQueryClient()
  const shares = useQuery(sharesQuery)
  const conversation = useQuery(conversationQuery(id))
  const readAgain = () => client.invalidateQueries({ queryKey: sharesQuery.queryKey })
  const share = useMutation({
    mutationFn: (body: NewShare) => requestJson('/api/shares', { method: 'POST', body }),
    onSettled: readAgain,
  })
  const revoke = useMutation({
    mutationFn: (shareId: string) => requestJson<void>(`/api/shares/${shareId}`, { method: 'DELETE' }),
    onSettled: readAgain,
  })
  const failed = [shares, conversation].find(({ isError }) => isError)
  const busy = share.isPending || revoke.isPending
  const fault = share.error ?? revoke.error
  function give(classId: string) {
    revoke.reset()
    const leafId = shownLeafOf(id) ?? pathThrough(conversation.data?.messages ?? [], null).at(-1)?.id
    if (leafId !== undefined) share.mutate({ conversationId: id, classId, leafId })
  }
  function takeBack(shareId: string) {
    share.reset()
    revoke.mutate(shareId)
  }
  return (
    <Modal open title={words.shareTitle} footer={null} onCancel={onClose}>
      <p>{words.shareDetail}</p>
      {failed && <LoadFailure error={failed.error} onRetry={() => failed.refetch()} />}
      {!failed && (!shares.data || !conversation.data) && <Skeleton active title={false} />}
      {shares.data?.classes.length === 0 && <p>{words.noClass}</p>}
      <ul className={styles.classes}>
        {conversation.data &&
          shares.data?.classes.map(({ id: classId, name }) => {
            const given = shares.data.shares.find((one) => one.conversationId === id && one.class.id === classId)
            return (
              <li key={classId}>
                <span className={styles.name}>{name}</span>
                {given ? (
                  <>
                    <span className={styles.day}>{words.sharedUntil(dayOf(given.sharedAt, text.languageTag))}</span>
                    <RouteLink page={{ name: 'place', place: 'shared', item: given.id }}>{words.openShared}</RouteLink>
                    <Button size="small" disabled={busy} onClick={() => give(classId)}>
                      {words.shareAgain}
                    </Button>
                    <Button size="small" danger disabled={busy} onClick={() => takeBack(given.id)}>
                      {words.revoke}
                    </Button>
                  </>
                ) : (
                  <Button size="small" type="primary" disabled={busy} onClick={() => give(classId)}>
                    {words.shareWith(name)}
                  </Button>
                )}
              </li>
            )
          })}
      </ul>
      <p role="status">
        {share.isSuccess && words.shareDone}
        {revoke.isSuccess && words.revokeDone}
      </p>
      {fault && <p role="alert">{errorText(fault, text)}</p>}
    </Modal>
  )
}
