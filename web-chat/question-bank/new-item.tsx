import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { BankItemView } from '../../api/contract/question-bank.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { useRoute } from '../routing/use-route.ts'
import page from '../theme/page.module.css'
import { editWords } from './edit-words.ts'
import { emptyItem, tidied, wantingIn } from './item-draft.ts'
import { type Draft, ItemFields } from './item-fields.tsx'
import styles from './question-bank.module.css'

/** Writes an item by hand, of any type; it goes into the bank as a draft, with what code finds of it. */
export function NewItem() {
  const text = useText()
  const words = useWords(editWords)
  const client = useQueryClient()
  const { navigate } = useRoute()
  const [draft, setDraft] = useState<Draft>({ content: emptyItem('single-choice'), tags: [] })
  const add = useMutation({
    mutationFn: () =>
      requestJson<BankItemView>('/api/question-bank', {
        method: 'POST',
        body: { content: tidied(draft.content), tags: draft.tags },
      }),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['question-bank', 'list'] })
      navigate({ page: { name: 'place', place: 'question-bank', item: id } }, { replace: true })
    },
  })
  const wanting = wantingIn(draft.content)
  return (
    <section className={page.section}>
      <h1 className={page.title}>{words.writeTitle}</h1>
      <ItemFields draft={draft} onChange={setDraft} />
      {add.isError && <Alert type="error" role="alert" title={errorText(add.error, text)} />}
      {wanting && <p className={page.soft}>{wanting === 'stem' ? words.needStem : words.needOptions}</p>}
      <div className={styles.actions}>
        <Button type="primary" disabled={wanting !== null} loading={add.isPending} onClick={() => add.mutate()}>
          {words.add}
        </Button>
        <Button onClick={() => navigate({ page: { name: 'place', place: 'question-bank' } })}>{words.cancel}</Button>
      </div>
    </section>
  )
}
