import { Alert, Button, InputNumber, Select } from 'antd'
import { useId, useState } from 'react'
import type { ModelLimits } from '../../api/contract/models.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './models.module.css'
import { useModelChange } from './queries.ts'
import { modelsWords } from './words.ts'

const currencies = ['CNY', 'USD'] as const

/** What the school allows itself in a month; an empty field is no limit. */
export function LimitsForm({ limits }: { limits: ModelLimits }) {
  const text = useText()
  const words = useWords(modelsWords)
  const id = useId()
  const change = useModelChange()
  const [draft, setDraft] = useState(limits)
  return (
    <form
      className={styles.limits}
      aria-label={words.limits}
      onSubmit={(event) => {
        event.preventDefault()
        change.mutate({ path: '/limits', method: 'PUT', body: draft })
      }}
    >
      <label htmlFor={`${id}-cost`}>
        {words.costAtMost}
        <InputNumber
          id={`${id}-cost`}
          min={0}
          placeholder={words.noLimit}
          value={draft.costAtMost}
          onChange={(costAtMost) => setDraft({ ...draft, costAtMost })}
        />
      </label>
      <Select
        aria-label={words.currency}
        value={draft.currency}
        onChange={(currency) => setDraft({ ...draft, currency })}
        options={currencies.map((value) => ({ value, label: words.currencies[value] }))}
      />
      <label htmlFor={`${id}-tokens`}>
        {words.tokensAtMost}
        <InputNumber
          id={`${id}-tokens`}
          min={0}
          precision={0}
          style={{ width: '10em' }}
          placeholder={words.noLimit}
          value={draft.tokensAtMost}
          onChange={(tokensAtMost) => setDraft({ ...draft, tokensAtMost })}
        />
      </label>
      <Button htmlType="submit" loading={change.isPending}>
        {text.save}
      </Button>
      {change.isError && <Alert type="error" role="alert" title={errorText(change.error, text)} />}
    </form>
  )
}
