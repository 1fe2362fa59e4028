import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import type { AuditChain } from '../../api/contract/upkeep.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { upkeepWords } from './upkeep-words.ts'

/** Recomputes the audit log's chain when asked, and says whether it is whole. */
export function AuditCheck() {
  const text = useText()
  const words = useWords(upkeepWords)
  const verify = useMutation({
    mutationFn: () => requestJson<AuditChain>('/api/upkeep/audit-log', { method: 'POST' }),
  })
  return (
    <section className={page.section} aria-labelledby="audit-title">
      <h2 id="audit-title">{words.audit}</h2>
      <p>{words.auditDetail}</p>
      <div className={page.line}>
        <Button loading={verify.isPending} onClick={() => verify.mutate()}>
          {words.verify}
        </Button>
      </div>
      {verify.isError && <Alert type="error" role="alert" title={errorText(verify.error, text)} />}
      {verify.data && (
        <Alert
          type={verify.data.ok ? 'success' : 'error'}
          role={verify.data.ok ? 'status' : 'alert'}
          title={
            verify.data.ok
              ? words.whole(verify.data.rows, (verify.data.tookMs / 1000).toFixed(1))
              : words.broken(verify.data.firstBroken ?? 0)
          }
        />
      )}
    </section>
  )
}
