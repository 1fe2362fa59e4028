import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, InputNumber, Skeleton } from 'antd'
import { useState } from 'react'
import type { BlueprintPaper, ChosenPaper } from '../../api/contract/papers.ts'
import type { BankBlueprintView } from '../../api/contract/question-bank.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { PlanRows, usualRows } from '../question-bank/plan-rows.tsx'
import { planQuery } from '../question-bank/queries.ts'
import { reveal } from '../question-bank/reveal.ts'
import { PlaceLink } from '../routing/place-link.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import page from '../theme/page.module.css'
import { type ChosenClause, ClausePicker } from '../workshop/clause-picker.tsx'
import { Labelled } from '../workshop/labelled.tsx'
import { blueprintPaperWords } from './blueprint-paper-words.ts'
import { PaperShortages } from './paper-shortages.tsx'
import { paperQuery } from './queries.ts'

/** As api/contract/papers.ts has it. */
const clausesAtMost = 200

/** Puts a paper together to a blueprint: one that is given here, or that of a plan (`planId`) with its clauses. */
export function PaperFromBlueprint({ planId }: { planId?: string | undefined }) {
  const words = useWords(blueprintPaperWords)
  const plan = useQuery({ ...planQuery(planId ?? ''), enabled: planId !== undefined })
  return (
    <>
      <div>
        <PlaceLink place="papers">{words.back}</PlaceLink>
      </div>
      <header className={page.section}>
        <h1 className={page.title}>{words.title}</h1>
        <p className={page.soft}>{words.detail}</p>
      </header>
      {plan.isError && <LoadFailure error={plan.error} onRetry={() => plan.refetch()} />}
      {planId !== undefined && plan.isLoading && <Skeleton active />}
      {(planId === undefined || plan.data) && <Form plan={plan.data} />}
    </>
  )
}

function Form({ plan }: { plan: BankBlueprintView | undefined }) {
  const text = useText()
  const words = useWords(blueprintPaperWords)
  const client = useQueryClient()
  const [title, setTitle] = useState(plan?.title ?? '')
  const [minutes, setMinutes] = useState<number | null>(null)
  const [seed, setSeed] = useState('A')
  const [rows, setRows] = useState(
    () => plan?.rows.map(({ type, bloom, count }) => ({ type, bloom, count, marks: null })) ?? usualRows,
  )
  const [chosen, setChosen] = useState<readonly ChosenClause[]>(
    () => plan?.clauses.map(({ id, label }) => ({ id, label, documentTitle: plan.title, chapter: '' })) ?? [],
  )
  const choose = useMutation({
    mutationFn: (body: BlueprintPaper) => requestJson<ChosenPaper>('/api/blueprint-papers', { method: 'POST', body }),
    onSuccess: ({ paper }) => {
      client.setQueryData(paperQuery(paper.id).queryKey, paper)
      void client.invalidateQueries({ queryKey: ['papers'], exact: true })
    },
  })
  const count = rows.reduce((sum, row) => sum + row.count, 0)
  const ready = title.trim() !== '' && count <= 200 && chosen.length <= clausesAtMost
  return (
    <>
      <section className={page.card}>
        <Labelled label={words.name}>
          {(id) => <Input id={id} maxLength={80} value={title} onChange={({ target }) => setTitle(target.value)} />}
        </Labelled>
        <div className={page.line}>
          <Labelled label={words.minutes}>
            {(id) => <InputNumber id={id} min={1} max={600} precision={0} value={minutes} onChange={setMinutes} />}
          </Labelled>
          <Labelled label={words.seed}>
            {(id) => <Input id={id} maxLength={20} value={seed} onChange={({ target }) => setSeed(target.value)} />}
          </Labelled>
        </div>
        <p className={page.soft}>{words.seedHint}</p>
      </section>
      <section className={page.card}>
        <h2>{words.rows}</h2>
        <PlanRows rows={rows} onChange={setRows} withMarks />
      </section>
      <details className={page.card} open={chosen.length > 0}>
        <summary>{words.clauses}</summary>
        <p className={page.soft}>{words.clausesHint}</p>
        <ClausePicker chosen={chosen} onChange={setChosen} most={clausesAtMost} />
      </details>
      <div className={page.line}>
        <Button
          type="primary"
          disabled={!ready}
          loading={choose.isPending}
          onClick={() =>
            choose.mutate({
              title: title.trim(),
              minutes,
              seed,
              rows: [...rows],
              clauseIds: chosen.map(({ id }) => id),
            })
          }
        >
          {words.choose}
        </Button>
        {!ready && <span className={page.soft}>{count > 200 ? words.tooMany : words.needName}</span>}
      </div>
      {choose.isError && <Alert type="error" role="alert" title={errorText(choose.error, text)} />}
      {choose.data && (
        <section ref={reveal} className={page.card} role="status">
          <strong>{words.done(choose.data.paper.items.length, choose.data.paper.marks)}</strong>
          <PaperShortages shortages={choose.data.shortages} />
          <RouteLink page={{ name: 'place', place: 'papers', item: choose.data.paper.id }}>{words.open}</RouteLink>
        </section>
      )}
    </>
  )
}
