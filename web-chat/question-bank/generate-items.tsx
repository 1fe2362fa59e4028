import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Spin } from 'antd'
import { useRef, useState } from 'react'
import type { WrittenItems } from '../../api/contract/question-bank.ts'
import { ApiError } from '../api/api-error.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { PlaceLink } from '../routing/place-link.tsx'
import page from '../theme/page.module.css'
import { type ChosenClause, ClausePicker } from '../workshop/clause-picker.tsx'
import { Labelled } from '../workshop/labelled.tsx'
import { bankPlanWords } from './bank-plan-words.ts'
import { PlanRows, usualRows } from './plan-rows.tsx'
import type { BankFilter } from './queries.ts'
import styles from './question-bank.module.css'
import { TagsField } from './tags-field.tsx'
import { WrittenResult } from './written-result.tsx'

/** As api/contract/question-bank.ts has it. */
const clausesAtMost = 200

/** Has items written from chosen clauses to a plan, and says what the clauses did not give. */
export function GenerateItems({ onReview }: { onReview: (filter: BankFilter) => void }) {
  const text = useText()
  const words = useWords(bankPlanWords)
  const client = useQueryClient()
  const [chosen, setChosen] = useState<readonly ChosenClause[]>([])
  const [rows, setRows] = useState(usualRows)
  const [title, setTitle] = useState('')
  const [tags, setTags] = useState<string[]>([])
  const running = useRef<AbortController>(null)
  const write = useMutation({
    mutationFn: () => {
      running.current = new AbortController()
      return requestJson<WrittenItems>('/api/question-bank/generate', {
        method: 'POST',
        body: { title, clauseIds: chosen.map(({ id }) => id), rows: rows.map(({ marks: _, ...row }) => row), tags },
        signal: running.current.signal,
      })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['question-bank'] }),
  })
  const stopped = write.error instanceof ApiError && write.error.kind === 'aborted'
  const ready = chosen.length > 0 && chosen.length <= clausesAtMost
  return (
    <>
      <div>
        <PlaceLink place="question-bank">{words.back}</PlaceLink>
      </div>
      <header className={page.section}>
        <h1 className={page.title}>{words.generate}</h1>
        <p className={page.soft}>{words.generateDetail}</p>
      </header>
      <fieldset className={styles.card}>
        <legend>{words.clauses}</legend>
        <ClausePicker chosen={chosen} onChange={setChosen} most={clausesAtMost} />
      </fieldset>
      <fieldset className={styles.card}>
        <legend>{words.plan}</legend>
        <PlanRows rows={rows} onChange={setRows} />
        <div className={styles.fields}>
          <Labelled label={words.name}>
            {(id) => <Input id={id} maxLength={60} value={title} onChange={({ target }) => setTitle(target.value)} />}
          </Labelled>
          <TagsField label={words.tags} tags={tags} onChange={setTags} />
        </div>
      </fieldset>
      <div className={page.line}>
        <Button type="primary" disabled={!ready} loading={write.isPending} onClick={() => write.mutate()}>
          {words.begin}
        </Button>
        {write.isPending && <Button onClick={() => running.current?.abort()}>{words.stop}</Button>}
        {chosen.length === 0 && <span className={page.soft}>{words.needClauses}</span>}
      </div>
      <div aria-live="polite">
        {write.isPending && (
          <p className={page.line}>
            <Spin size="small" /> {words.working}
          </p>
        )}
        {stopped && <p>{words.stopped}</p>}
        {write.data && <WrittenResult written={write.data} onReview={onReview} />}
      </div>
      {write.isError && !stopped && <Alert type="error" role="alert" title={errorText(write.error, text)} />}
    </>
  )
}
