import { Alert } from 'antd'
import type { AttemptView } from '../../api/contract/exercises.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { exerciseWords } from './words.ts'

/** What an attempt came to: passed or not and why, and the marks of each part. */
export function ResultHead({ result }: { result: NonNullable<AttemptView['result']> }) {
  const words = useWords(exerciseWords)
  const { total, passed, passFrom, marks, detail } = result
  const partName = (part: string): string => words.part[part as keyof typeof words.part] ?? part
  return (
    <section className={page.section} aria-live="polite">
      <Alert
        type={passed ? 'success' : 'warning'}
        title={`${passed ? words.passed : words.notPassed}：${words.result(total, passFrom)}`}
        description={
          detail.kind === 'haccp'
            ? detail.missedCcps.length > 0 && words.missedCcps(detail.missedCcps.map(({ hazard }) => hazard).join('、'))
            : detail.missedCritical.length > 0 && (
                <>
                  {words.missedCritical}
                  <ul className={page.notice}>
                    {detail.missedCritical.map((why) => (
                      <li key={why}>{why}</li>
                    ))}
                  </ul>
                </>
              )
        }
      />
      <dl className={page.facts}>
        {Object.entries(marks).map(([part, { got, of }]) => (
          <div key={part} style={{ display: 'contents' }}>
            <dt>{partName(part)}</dt>
            <dd>
              {got} / {of}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
