import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Input, Radio, Select } from 'antd'
import { useId, useState } from 'react'
import type { CaseView, NewRulingView } from '../../api/contract/workbench.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { useChange } from './use-change.ts'
import styles from './workbench.module.css'
import { ruleNamesQuery } from './workbench-queries.ts'
import { workbenchWords } from './workbench-words.ts'

type Verdict = NewRulingView['verdict']
type Expected = 'refuse' | 'answer'

const verdicts: Verdict[] = ['upheld', 'wrong-flag', 'missed', 'rule-change']

/** The committee's decision on a case, with its reason and, if approved, a case for the evals. */
export function RulingForm({ data }: { data: CaseView }) {
  const text = useText()
  const words = useWords(workbenchWords)
  const rules = useQuery(ruleNamesQuery)
  const change = useChange()
  const id = useId()
  const refused = data.decision === 'refused:rule'
  const [verdict, setVerdict] = useState<Verdict>('upheld')
  const [rule, setRule] = useState<string | null>(data.ruleText && data.rule ? data.rule.id : null)
  const [reason, setReason] = useState('')
  const [asCase, setAsCase] = useState(false)
  const [prompt, setPrompt] = useState(data.question)
  const [chosen, setExpected] = useState<Expected | null>(null)
  const byVerdict = { upheld: refused ? 'refuse' : 'answer', 'wrong-flag': 'answer', missed: 'refuse' } as const
  const expected = chosen ?? (verdict === 'rule-change' ? 'answer' : byVerdict[verdict])
  const send = () => {
    const body: NewRulingView = { verdict, rule, reason, evalCase: asCase ? { prompt, expected } : null }
    change.mutate({ path: `/cases/${data.id}/rulings`, body })
  }
  return (
    <section className={page.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.ruling}</h2>
      <Radio.Group
        aria-label={words.ruling}
        value={verdict}
        onChange={(event) => setVerdict(event.target.value)}
        vertical
        options={verdicts.map((value) => ({
          value,
          label: `${words.verdict[value]}：${words.verdictDetail[value]}`,
        }))}
      />
      <label className={styles.field} htmlFor={`${id}-rule`}>
        {words.aboutRule}
        <Select
          id={`${id}-rule`}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={rule}
          onChange={(value) => setRule(value ?? null)}
          options={(rules.data ?? []).map((one) => ({ value: one.id, label: `${one.title} ${one.id}` }))}
        />
      </label>
      <label className={styles.field} htmlFor={`${id}-reason`}>
        {words.rulingReason}
        <Input.TextArea
          id={`${id}-reason`}
          aria-describedby={`${id}-hint`}
          autoSize={{ minRows: 2 }}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <p id={`${id}-hint`} className={page.soft}>
        {words.reasonHint}
      </p>
      <Checkbox checked={asCase} onChange={(event) => setAsCase(event.target.checked)}>
        {words.asCase}
      </Checkbox>
      {asCase && (
        <>
          <label className={styles.field} htmlFor={`${id}-prompt`}>
            {words.casePrompt}
            <Input.TextArea
              id={`${id}-prompt`}
              autoSize
              maxLength={2000}
              value={prompt}
              onChange={(event) => setPrompt(event.target.value)}
            />
          </label>
          <Radio.Group
            aria-label={words.expected}
            value={expected}
            onChange={(event) => setExpected(event.target.value)}
            options={[
              { value: 'refuse', label: words.refuse },
              { value: 'answer', label: words.answerIt },
            ]}
          />
        </>
      )}
      {change.isError && <Alert type="error" role="alert" title={errorText(change.error, text)} />}
      <div>
        <Button type="primary" disabled={reason.trim().length < 4} loading={change.isPending} onClick={send}>
          {words.saveRuling}
        </Button>
      </div>
    </section>
  )
}
