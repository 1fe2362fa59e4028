import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { BankItemView } from '../../api/contract/question-bank.ts'
import { shortTime } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { useItemKinds } from '../quiz/use-item-kinds.ts'
import { RouteLink } from '../routing/route-link.tsx'
import page from '../theme/page.module.css'
import { bankWords } from './bank-words.ts'
import { bankHistoryQuery } from './queries.ts'
import styles from './question-bank.module.css'

/** The versions of an item, who signed which off and when, and items that ask nearly the same. */
export function ItemHistory({ item }: { item: BankItemView }) {
  const text = useText()
  const words = useWords(bankWords)
  const kinds = useItemKinds()
  const found = useQuery(bankHistoryQuery(item))
  if (found.isError) return <LoadFailure error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Skeleton active title={false} />
  const { versions, steps, alike } = found.data
  const at = (moment: string) => shortTime(moment, text.languageTag)
  return (
    <>
      {alike.length > 0 && (
        <section className={page.section}>
          <h2>{words.alike}</h2>
          <ul className={styles.plain}>
            {alike.map(({ id, stem }) => (
              <li key={id}>
                <RouteLink page={{ name: 'place', place: 'question-bank', item: id }}>{stem}</RouteLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <details className={styles.history}>
        <summary>{words.history}</summary>
        <ol className={styles.plain}>
          {versions.map(({ version, savedAt, savedBy, stem }) => (
            <li key={version}>
              {words.savedBy(version, savedBy, at(savedAt))}
              <p className={page.soft}>{stem}</p>
              <ul className={styles.plain}>
                {steps
                  .filter((step) => step.version === version)
                  .map(({ status, takenAt, takenBy }) => (
                    <li key={status + takenAt}>{words.step(version, kinds.status[status], takenBy, at(takenAt))}</li>
                  ))}
              </ul>
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}
