import type { CaseView } from '../../api/contract/workbench.ts'
import { minuteOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import styles from './workbench.module.css'
import { workbenchWords } from './workbench-words.ts'

/** Why a case is here and what its answer rests on: rule, clauses, model and prompt, rows of the audit log. */
export function CaseRecord({ data }: { data: CaseView }) {
  const { languageTag } = useText()
  const words = useWords(workbenchWords)
  const outcomes: Record<string, string> = words.outcome
  const decided = data.decision === null ? null : (outcomes[data.decision] ?? words.otherOutcome)
  return (
    <>
      {data.rule && (
        <section className={page.section} aria-labelledby="case-rule">
          <h2 id="case-rule">{words.ruleMet}</h2>
          <p>
            {data.rule.title} <span className={page.soft}>{data.rule.id}</span>
          </p>
          {data.ruleText && (
            <dl className={page.stacked}>
              <dt>{words.trigger}</dt>
              <dd>{data.ruleText.trigger}</dd>
              <dt>{words.behaviour}</dt>
              <dd>{data.ruleText.behaviour}</dd>
              <dt>{words.source}</dt>
              <dd>{data.ruleText.source}</dd>
            </dl>
          )}
        </section>
      )}
      <section className={page.section} aria-labelledby="case-evidence">
        <h2 id="case-evidence">{words.evidence}</h2>
        {data.citations.length === 0 && <p className={page.soft}>{words.noEvidenceCited}</p>}
        <ol className={page.notice}>
          {data.citations.map(({ title, clause, quote }) => (
            <li key={`${title}${clause}${quote}`}>
              {title} {clause}：{quote}
            </li>
          ))}
        </ol>
      </section>
      <section className={page.section} aria-labelledby="case-facts">
        <h2 id="case-facts">{words.facts}</h2>
        <dl className={page.facts}>
          <dt>{words.model}</dt>
          <dd>{data.model === 'quotation' ? words.quotation : (data.model ?? '—')}</dd>
          <dt>{words.prompt}</dt>
          <dd>{data.prompt ?? words.noPrompt}</dd>
          <dt>{words.decision}</dt>
          <dd>{[decided, ...data.flags.map(({ text }) => text)].filter(Boolean).join('；') || '—'}</dd>
        </dl>
        <details>
          <summary>{words.auditRow}</summary>
          <ul className={page.notice}>
            {data.auditRows.map(({ sequence, at, act, hash }) => (
              <li key={sequence}>
                #{sequence} {act} {minuteOf(at, languageTag)}
                <p className={styles.hash}>{hash}</p>
              </li>
            ))}
          </ul>
        </details>
      </section>
    </>
  )
}
