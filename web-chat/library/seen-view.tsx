import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { percent } from '../reader/percent.ts'
import { seenQuery } from './queries.ts'
import styles from './seen-view.module.css'
import { libraryWords } from './words.ts'

/** What the assistant has of a document: each clause with its words, exactly as they are searched and quoted. */
export function SeenView({ documentId }: { documentId: string }) {
  const text = useText()
  const words = useWords(libraryWords)
  const seen = useQuery(seenQuery(documentId))
  if (seen.isError) return <LoadFailure error={seen.error} onRetry={() => seen.refetch()} />
  if (!seen.data) return <Skeleton active />
  return (
    <section className={styles.seen} aria-label={words.views.seen}>
      <p className={styles.note}>{words.seenNote}</p>
      <ol>
        {seen.data.clauses.map(({ id, label, number, path, text: clauseText, page, regions, confidence }) => (
          <li key={id}>
            <p className={styles.facts}>
              {[
                [...path, label].join(' › '),
                words.seenNumber(number),
                page === null ? null : text.page(page),
                regions === null ? words.noPlace : words.placed(regions.length),
                confidence === null ? null : text.recognised(percent(confidence)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p className={styles.words}>{clauseText}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
