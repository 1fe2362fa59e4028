import type { PeriodFiguresView } from '../../api/contract/workbench.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './workbench.module.css'
import { workbenchWords } from './workbench-words.ts'

const columns = ['turns', 'refused', 'noEvidence', 'flagged', 'decided', 'wrong'] as const

/** The figures behind the charts. */
export function FiguresTable({ periods }: { periods: PeriodFiguresView[] }) {
  const words = useWords(workbenchWords)
  return (
    <details>
      <summary>{words.asTable}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className={styles.scrolls} tabIndex={0} aria-label={words.asTable}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.period}</th>
              {columns.map((key) => (
                <th key={key} scope="col">
                  {words[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map((figures) => (
              <tr key={figures.period}>
                <th scope="row">{figures.period}</th>
                {columns.map((key) => (
                  <td key={key}>{figures[key]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
