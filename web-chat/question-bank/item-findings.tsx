import { Tag } from 'antd'
import type { BankItemView } from '../../api/contract/question-bank.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { bankWords } from './bank-words.ts'
import styles from './question-bank.module.css'

/** What code finds wrong with an item today, the grave first. */
export function ItemFindings({ findings }: Pick<BankItemView, 'findings'>) {
  const words = useWords(bankWords)
  const sorted = findings.toSorted((one, other) => Number(other.grave) - Number(one.grave))
  return (
    <section className={page.section} aria-label={words.findings}>
      <h2>{words.findings}</h2>
      {sorted.length === 0 ? (
        <p className={page.soft}>{words.noFindings}</p>
      ) : (
        <ul className={styles.plain}>
          {sorted.map(({ code, message, grave }) => (
            <li key={code + message}>
              <Tag color={grave ? 'error' : 'default'}>{grave ? words.mustChange : words.maybe}</Tag> {message}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
