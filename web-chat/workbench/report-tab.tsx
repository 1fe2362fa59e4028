import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import type { AuditCheck } from '../../api/contract/workbench.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { dayInChina } from './day-in-china.ts'
import styles from './workbench.module.css'
import { workbenchWords } from './workbench-words.ts'

/** What the committee hands out: the monthly report, cases for the evals, the signed audit log. */
export function ReportTab() {
  const text = useText()
  const words = useWords(workbenchWords)
  const [month, setMonth] = useState(() => dayInChina().slice(0, 7))
  const verify = useMutation({
    mutationFn: () => requestJson<AuditCheck>('/api/workbench/audit/verify', { method: 'POST' }),
  })
  const report = (format: string) => `/api/workbench/report?month=${month}&format=${format}`
  return (
    <div className={styles.part}>
      <section className={page.section} aria-labelledby="report">
        <h2 id="report">{words.report}</h2>
        <p className={page.soft}>{words.reportDetail}</p>
        <div className={page.line}>
          <Input
            type="month"
            aria-label={words.month}
            value={month}
            onChange={(event) => setMonth(event.target.value || month)}
          />
          <Button href={report('pdf')} download>
            {words.pdf}
          </Button>
          <Button href={report('docx')} download>
            {words.word}
          </Button>
          <Button href={report('json')} download>
            {words.json}
          </Button>
        </div>
      </section>
      <section className={page.section} aria-labelledby="eval-cases">
        <h2 id="eval-cases">{words.evalCases}</h2>
        <p className={page.soft}>{words.evalDetail}</p>
        <div>
          <Button href="/api/workbench/eval-cases" download>
            {words.evalDownload}
          </Button>
        </div>
      </section>
      <section className={page.section} aria-labelledby="audit-log">
        <h2 id="audit-log">{words.audit}</h2>
        <p className={page.soft}>{words.auditDetail}</p>
        <div className={page.line}>
          <Button loading={verify.isPending} onClick={() => verify.mutate()}>
            {words.verify}
          </Button>
          <Button href="/api/workbench/audit/export" download>
            {words.auditExport}
          </Button>
        </div>
        {verify.isError && <Alert type="error" role="alert" title={errorText(verify.error, text)} />}
        {verify.data && (
          <Alert
            type={verify.data.ok ? 'success' : 'error'}
            role={verify.data.ok ? 'status' : 'alert'}
            title={verify.data.ok ? words.whole(verify.data.rows) : words.broken(verify.data.firstBroken ?? 0)}
          />
        )}
      </section>
    </div>
  )
}
