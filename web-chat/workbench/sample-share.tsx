import { Alert, Button, InputNumber } from 'antd'
import { useState } from 'react'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { useChange } from './use-change.ts'
import { workbenchWords } from './workbench-words.ts'

/** Which share of the answers without a flag is drawn. */
export function SampleShare({ share }: { share: number }) {
  const text = useText()
  const words = useWords(workbenchWords)
  const change = useChange()
  const [percent, setPercent] = useState(share * 100)
  return (
    <section className={page.section} aria-labelledby="sample">
      <h2 id="sample">{words.sample}</h2>
      <p className={page.soft}>{words.sampleDetail}</p>
      <div className={page.line}>
        <InputNumber
          aria-label={`${words.sample}（${words.percent}）`}
          min={0}
          max={100}
          value={percent}
          onChange={(value) => setPercent(value ?? 0)}
          suffix="%"
        />
        <Button
          loading={change.isPending}
          onClick={() => change.mutate({ path: '/sample-share', method: 'PUT', body: { share: percent / 100 } })}
        >
          {text.save}
        </Button>
      </div>
      {change.isError && <Alert type="error" role="alert" title={errorText(change.error, text)} />}
    </section>
  )
}
