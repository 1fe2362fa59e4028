import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { ItemAnswer } from '../../api/contract/item.ts'
import type { PracticeHintView, PracticeResultView, PracticeView } from '../../api/contract/learning.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { ItemForm } from '../quiz/item-form.tsx'
import page from '../theme/page.module.css'
import { PracticeResult } from './practice-result.tsx'
import { learningWords } from './words.ts'

/** What is to be asked: an item of an objective, or a mistake again. */
export type Asking = { objectiveId: string } | { evidenceId: string }

/** One item after another: ask, hint, answer, result. */
export function PracticeCard({ asking, onClose }: { asking: Asking; onClose: () => void }) {
  const text = useText()
  const words = useWords(learningWords)
  const client = useQueryClient()
  const card = useRef<HTMLElement>(null)
  const [answer, setAnswer] = useState<ItemAnswer | null>(null)
  const [hints, setHints] = useState<PracticeHintView[]>([])
  const ask = useMutation({
    mutationFn: (body: Asking) => requestJson<PracticeView>('/api/learning/practice', { method: 'POST', body }),
    onSuccess: () => card.current?.focus(),
  })
  const path = `/api/learning/practice/${ask.data?.id}`
  const hint = useMutation({
    mutationFn: () => requestJson<PracticeHintView>(`${path}/hint`, { method: 'POST' }),
    onSuccess: (given) => setHints((before) => [...before, given]),
  })
  const send = useMutation({
    mutationFn: (given: ItemAnswer | null) =>
      requestJson<PracticeResultView>(`${path}/answer`, { method: 'POST', body: { answer: given } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['learning'] }),
  })
  const begin = ask.mutate
  const wanted = JSON.stringify(asking)
  useEffect(() => begin(JSON.parse(wanted)), [begin, wanted])

  function another() {
    if (!ask.data) return
    setAnswer(null)
    setHints([])
    send.reset()
    begin({ objectiveId: ask.data.objectiveId })
  }

  const failure = ask.error ?? hint.error ?? send.error
  const asked = ask.data
  const hintsLeft = hints.at(-1)?.hintsLeft ?? asked?.hintsLeft ?? 0
  // Of a mistake that belongs to no objective of the goal there is no further item.
  const goesOn = asked !== undefined && !asked.objectiveId.startsWith('evidence-')
  return (
    <section className={page.card} ref={card} tabIndex={-1} aria-label={asked?.objective ?? words.loading}>
      <div className={page.line}>
        <Button onClick={onClose}>{words.back}</Button>
        {asked && <span className={page.soft}>{asked.objective}</span>}
      </div>
      {ask.isPending && (
        <div role="status" aria-label={words.loading}>
          <Skeleton active />
        </div>
      )}
      {asked && !ask.isPending && (
        <>
          <ItemForm key={asked.id} item={asked.item} disabled={send.isSuccess || send.isPending} onAnswer={setAnswer} />
          {hints.map(({ text: told }) => (
            <p key={told} role="status">
              {told}
            </p>
          ))}
          {!send.isSuccess && (
            <div className={page.line}>
              <Button
                type="primary"
                size="large"
                disabled={answer === null}
                loading={send.isPending}
                onClick={() => send.mutate(answer)}
              >
                {words.submit}
              </Button>
              <Button size="large" disabled={send.isPending} onClick={() => send.mutate(null)}>
                {words.dontKnow}
              </Button>
              {hintsLeft > 0 && (
                <Button size="large" loading={hint.isPending} onClick={() => hint.mutate()}>
                  {words.hint(hintsLeft)}
                </Button>
              )}
            </div>
          )}
          {send.data && (
            <PracticeResult result={send.data}>
              {goesOn && (
                <Button type="primary" size="large" onClick={another}>
                  {words.again}
                </Button>
              )}
              <Button size="large" onClick={onClose}>
                {words.finish}
              </Button>
            </PracticeResult>
          )}
        </>
      )}
      {failure && <p role="alert">{errorText(failure, text)}</p>}
    </section>
  )
}
