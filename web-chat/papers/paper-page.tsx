import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, InputNumber, Popconfirm, Skeleton } from 'antd'
import { useState } from 'react'
import type { PaperView } from '../../api/contract/papers.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { PlaceLink } from '../routing/place-link.tsx'
import { useRoute } from '../routing/use-route.ts'
import page from '../theme/page.module.css'
import { AssignForm } from './assign-form.tsx'
import { BankPicker } from './bank-picker.tsx'
import { PaperItems } from './paper-items.tsx'
import { PaperOutput } from './paper-output.tsx'
import { paperWords } from './paper-words.ts'
import styles from './papers.module.css'
import { paperPath, paperQuery } from './queries.ts'

/** One paper: its head, its items in order with their marks, printing and exports, and assigning it. */
export function PaperPage({ id }: { id: string }) {
  const found = useQuery(paperQuery(id))
  if (found.isError) return <LoadFailure error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Skeleton active />
  return <Builder key={found.data.revision} paper={found.data} />
}

type Draft = Pick<PaperView, 'title' | 'instructions' | 'minutes' | 'items'>

function Builder({ paper }: { paper: PaperView }) {
  const text = useText()
  const words = useWords(paperWords)
  const client = useQueryClient()
  const { navigate } = useRoute()
  const [draft, setDraft] = useState<Draft>(paper)
  const [choosing, setChoosing] = useState(false)
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const save = useMutation({
    mutationFn: (added: readonly string[]) =>
      requestJson<PaperView>(paperPath(paper.id), {
        method: 'PUT',
        body: {
          revision: paper.revision,
          title: draft.title,
          instructions: draft.instructions,
          minutes: draft.minutes,
          items: [
            ...draft.items.map(({ slot, content }) => ({ slot, marks: content.marks })),
            ...added.map((bankItemId) => ({ bankItemId })),
          ],
        },
      }),
    onSuccess: (saved) => {
      client.setQueryData(paperQuery(paper.id).queryKey, saved)
      void client.invalidateQueries({ queryKey: ['papers'], exact: true })
    },
  })
  const remove = useMutation({
    mutationFn: () => requestJson(paperPath(paper.id), { method: 'DELETE' }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['papers'], exact: true })
      navigate({ page: { name: 'place', place: 'papers' } })
    },
  })
  const failed = [save, remove].find(({ isError }) => isError)
  const changed = draft !== paper
  const marks = draft.items.reduce((sum, { content }) => sum + content.marks, 0)
  return (
    <>
      <div className={styles.screenOnly}>
        <PlaceLink place="papers">{words.back}</PlaceLink>
      </div>
      <h1 className={page.title}>{draft.title}</h1>
      <section className={`${page.section} ${styles.screenOnly}`}>
        <div>
          {words.name}
          <Input
            aria-label={words.name}
            maxLength={80}
            value={draft.title}
            onChange={({ target }) => change({ title: target.value })}
          />
        </div>
        <div>
          {words.instructions}
          <Input.TextArea
            aria-label={words.instructions}
            autoSize={{ minRows: 2 }}
            maxLength={1000}
            value={draft.instructions}
            onChange={({ target }) => change({ instructions: target.value })}
          />
        </div>
        <div className={page.line}>
          {words.minutes}
          <InputNumber
            aria-label={words.minutes}
            min={1}
            max={600}
            precision={0}
            value={draft.minutes}
            onChange={(minutes) => change({ minutes })}
          />
        </div>
      </section>
      <p className={styles.printOnly}>{draft.instructions}</p>
      <section className={page.section}>
        <h2>{words.items}</h2>
        <p className={page.soft}>
          {draft.items.length === 0 ? words.noItems : words.total(draft.items.length, Math.round(marks * 100) / 100)}
        </p>
        <PaperItems items={draft.items} onChange={(items) => change({ items })} />
        <div className={`${page.line} ${styles.screenOnly}`}>
          <Button onClick={() => setChoosing(true)}>{words.choose}</Button>
          <Button
            type="primary"
            disabled={!changed || draft.title.trim() === ''}
            loading={save.isPending}
            onClick={() => save.mutate([])}
          >
            {words.save}
          </Button>
          <Popconfirm title={words.removeConfirm} onConfirm={() => remove.mutate()}>
            <Button danger>{words.remove}</Button>
          </Popconfirm>
        </div>
        {failed && <Alert type="error" role="alert" title={errorText(failed.error, text)} />}
      </section>
      {choosing && (
        <BankPicker
          taken={draft.items.flatMap(({ bankItemId }) => bankItemId ?? [])}
          onClose={() => setChoosing(false)}
          onChoose={(ids) => {
            setChoosing(false)
            save.mutate(ids)
          }}
        />
      )}
      {paper.items.length > 0 && (
        <div className={`${page.section} ${styles.screenOnly}`}>
          <PaperOutput id={paper.id} />
          {changed ? <p className={page.soft}>{words.saveFirst}</p> : <AssignForm paperId={paper.id} />}
        </div>
      )}
    </>
  )
}
