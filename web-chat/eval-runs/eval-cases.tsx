import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { EvalRun } from '../../api/contract/eval-runs.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import styles from './eval-runs.module.css'
import { evalWords } from './words.ts'

const shownAtFirst = 50

/** The cases of a run, those that failed first of all, each with what should have come, what came, and the evidence. */
export function EvalCases({ suites }: { suites: EvalRun['suites'] }) {
  const words = useWords(evalWords)
  const [failuresOnly, setFailuresOnly] = useState(true)
  const [sought, setSought] = useState('')
  const [limit, setLimit] = useState(shownAtFirst)
  const all = suites.flatMap(({ name, outcomes }) => outcomes.map((outcome) => ({ ...outcome, suite: name })))
  const found = all.filter(
    ({ passed, question, came, id }) =>
      !(failuresOnly && passed) && `${id} ${question} ${came}`.includes(sought.trim()),
  )
  return (
    <section className={page.section}>
      <div className={page.line}>
        <Checkbox checked={failuresOnly} onChange={(event) => setFailuresOnly(event.target.checked)}>
          {words.failures}
        </Checkbox>
        <Input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <span className={page.soft} role="status">
          {words.cases(Math.min(limit, found.length), all.length)}
        </span>
      </div>
      {found.slice(0, limit).map((outcome) => (
        <details key={`${outcome.suite} ${outcome.id}`} className={styles.case}>
          <summary>
            <span className={page.soft}>
              {outcome.suite} · {outcome.passed ? words.passed : words.failed}
            </span>{' '}
            {outcome.question}
          </summary>
          <dl className={page.stacked}>
            <dt>{words.expected}</dt>
            <dd className={styles.words}>{outcome.expected}</dd>
            <dt>{words.came}</dt>
            <dd className={styles.words}>{outcome.came}</dd>
          </dl>
          {outcome.evidence.map(({ document, clause, text, role }) => (
            <blockquote key={`${document} ${clause}`}>
              <cite>
                {document} {clause}
                {words.evidence[role]}
              </cite>
              <p className={styles.words}>{text}</p>
            </blockquote>
          ))}
        </details>
      ))}
      {found.length > limit && <Button onClick={() => setLimit(limit + shownAtFirst)}>{words.more}</Button>}
    </section>
  )
}
