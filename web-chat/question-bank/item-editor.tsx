import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { BankItemView } from '../../api/contract/question-bank.ts'
import { ApiError } from '../api/api-error.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { editWords } from './edit-words.ts'
import { ItemContentView } from './item-content.tsx'
import { tidied, wantingIn } from './item-draft.ts'
import { type Draft, ItemFields } from './item-fields.tsx'
import { bankItemPath, bankItemQuery } from './queries.ts'
import styles from './question-bank.module.css'
import { useItemChange } from './use-item-change.ts'

/** Changes an item. Where it was changed elsewhere meanwhile, what was written stays, beside what is there now. */
export function ItemEditor({ item, onDone }: { item: BankItemView; onDone: () => void }) {
  const text = useText()
  const words = useWords(editWords)
  const change = useItemChange()
  const [draft, setDraft] = useState<Draft>({ content: item.content, tags: item.tags })
  // The version that the writing began from, whatever is read of the item meanwhile.
  const [revision] = useState(item.revision)
  const conflict = change.error instanceof ApiError && change.error.status === 409
  const present = useQuery({ ...bankItemQuery(item.id), staleTime: 0, enabled: conflict }).data ?? item
  const wanting = wantingIn(draft.content)
  const notes = { stem: words.needStem, options: words.needOptions }

  function save(over: number): void {
    const body = { revision: over, content: tidied(draft.content), tags: draft.tags }
    change.mutate({ path: bankItemPath(item.id), body }, { onSuccess: onDone })
  }
  return (
    <section className={page.section}>
      <ItemFields draft={draft} onChange={setDraft} />
      {conflict ? (
        <section className={page.card}>
          <Alert type="warning" role="alert" title={words.conflict} />
          <div className={page.line}>
            <Button
              type="primary"
              disabled={wanting !== null}
              loading={change.isPending}
              onClick={() => save(present.revision)}
            >
              {words.saveMine}
            </Button>
            <Button onClick={onDone}>{words.takeTheirs}</Button>
          </div>
          <h2>{words.theirs}</h2>
          <ItemContentView content={present.content} />
        </section>
      ) : (
        <>
          {change.isError && <Alert type="error" role="alert" title={errorText(change.error, text)} />}
          <p className={page.soft}>{wanting ? notes[wanting] : words.saveNote}</p>
          <div className={styles.actions}>
            <Button
              type="primary"
              disabled={wanting !== null}
              loading={change.isPending}
              onClick={() => save(revision)}
            >
              {words.save}
            </Button>
            <Button onClick={onDone}>{words.cancel}</Button>
          </div>
        </>
      )}
    </section>
  )
}
