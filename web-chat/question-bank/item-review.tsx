import { Alert, Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { BankItemView } from '../../api/contract/question-bank.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { useItemKinds } from '../quiz/use-item-kinds.ts'
import page from '../theme/page.module.css'
import { useSetting } from '../use-setting.ts'
import { ItemContentView } from './item-content.tsx'
import { ItemFacts } from './item-facts.tsx'
import { ItemFindings } from './item-findings.tsx'
import { ItemHistory } from './item-history.tsx'
import { bankItemPath } from './queries.ts'
import styles from './question-bank.module.css'
import { reviewWords } from './review-words.ts'
import { ShortcutList } from './shortcut-list.tsx'
import { useItemChange } from './use-item-change.ts'
import { type Queue, useQueue } from './use-queue.ts'
import { useReviewKeys } from './use-review-keys.ts'

type Status = BankItemView['status']
const following: Partial<Record<Status, 'reviewed' | 'approved' | 'published'>> = {
  draft: 'reviewed',
  reviewed: 'approved',
  approved: 'published',
}

type Props = { item: BankItemView; queue: Queue; onEdit: () => void }

/** An item to be judged: signed off step by step, edited, replaced or sent back, by buttons or single keys. */
export function ItemReview({ item, queue, onEdit }: Props) {
  const text = useText()
  const words = useWords(reviewWords)
  const kinds = useItemKinds()
  const change = useItemChange()
  const place = useQueue(item.id, queue)
  const [keys, setKeys] = useSetting('review-keys', ['on', 'off'])
  const [keysShown, setKeysShown] = useState(false)
  const [said, setSaid] = useState('')
  const article = useRef<HTMLElement>(null)
  // The next item is where eyes and screen reader go on, whichever button or key led to it.
  useEffect(() => article.current?.focus(), [])

  const { id, revision, status, mine } = item
  const next = following[status]
  const blocked = next !== undefined && next !== 'reviewed' && item.findings.some(({ grave }) => grave)

  function step(to: Status): void {
    if (!mine || change.isPending) return
    const done = () => setSaid(words.stepped(kinds.status[to]))
    change.mutate({ path: `${bankItemPath(id)}/status`, body: { revision, to } }, { onSuccess: done })
  }
  function again(): void {
    if (mine && !change.isPending)
      change.mutate({ path: `${bankItemPath(id)}/again`, method: 'POST', body: { revision } })
  }
  const back = () => step(status === 'draft' ? 'retired' : 'draft')
  const go = (direction: 1 | -1) =>
    void place.go(direction).then((went) => went || setSaid(words[direction === 1 ? 'last' : 'first']))

  useReviewKeys(
    {
      j: () => go(1),
      k: () => go(-1),
      // Publishing shows an item to everybody, so that it takes more than a key.
      a: () => (blocked ? setSaid(words.blocked) : next && next !== 'published' && step(next)),
      e: () => mine && onEdit(),
      r: again,
      x: back,
      '?': () => setKeysShown((shown) => !shown),
    },
    keys === 'on',
  )

  return (
    <>
      <div className={page.line}>
        <Button onClick={() => go(-1)}>{words.previous}</Button>
        <Button onClick={() => go(1)}>{words.next}</Button>
        {place.number !== null && <span className={page.soft}>{words.place(place.number, place.total)}</span>}
      </div>
      <article ref={article} tabIndex={-1} aria-label={item.content.stem} className={`${page.card} ${styles.article}`}>
        <ItemFacts item={item} />
        <ItemContentView content={item.content} />
      </article>
      <ItemFindings findings={item.findings} />
      {mine ? (
        <div className={styles.actions}>
          {next && (
            <Button type="primary" disabled={blocked} loading={change.isPending} onClick={() => step(next)}>
              {words.approveTo[next]}
            </Button>
          )}
          <Button onClick={onEdit}>{words.edit}</Button>
          {item.content.sources.length > 0 && status !== 'retired' && (
            <Button title={words.againHint} disabled={change.isPending} onClick={again}>
              {words.again}
            </Button>
          )}
          <Button danger={status === 'draft'} disabled={change.isPending} onClick={back}>
            {status === 'draft' ? words.discard : status === 'retired' ? words.restore : words.toDraft}
          </Button>
        </div>
      ) : (
        <p className={page.soft}>{words.notMine}</p>
      )}
      {blocked && <p className={page.soft}>{words.blocked}</p>}
      <p role="status" className={page.soft}>
        {said}
      </p>
      {change.isError && <Alert type="error" role="alert" title={errorText(change.error, text)} />}
      <ShortcutList
        open={keysShown}
        onOpen={setKeysShown}
        on={keys === 'on'}
        onSwitch={(on) => setKeys(on ? 'on' : 'off')}
      />
      <ItemHistory item={item} />
    </>
  )
}
