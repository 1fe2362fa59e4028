import type { EvalRun } from '../../api/contract/eval-runs.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import styles from './eval-runs.module.css'
import { percent } from './percent.ts'
import { evalWords } from './words.ts'

type Props = { suite: EvalRun['suites'][number]; checks: EvalRun['checks'] }

/** The rates of one suite, each with n, its interval and its threshold. */
export function SuiteRates({ suite, checks }: Props) {
  const words = useWords(evalWords)
  const failed = suite.outcomes.filter(({ passed }) => !passed).length
  return (
    <section className={page.section}>
      <h2>{words.suites(suite.title, suite.outcomes.length, failed)}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className={styles.scrolls} tabIndex={0} aria-label={suite.title}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.metric}</th>
              <th scope="col">n</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.interval}</th>
              <th scope="col">{words.threshold}</th>
            </tr>
          </thead>
          <tbody>
            {suite.rates
              .filter(({ type }) => type === null)
              .map(({ metric, n, value, low, high }) => {
                const check = checks.find((one) => one.metric === `${suite.name}.${metric}`)
                return (
                  <tr key={metric}>
                    <th scope="row">{metric}</th>
                    <td>{n}</td>
                    <td>{percent(value)}</td>
                    <td>
                      {percent(low)} – {percent(high)}
                    </td>
                    <td title={check?.why}>
                      {check && `≥ ${percent(check.atLeast)} ${check.met === false ? words.notMet : words.met}`}
                    </td>
                  </tr>
                )
              })}
          </tbody>
        </table>
      </section>
    </section>
  )
}
