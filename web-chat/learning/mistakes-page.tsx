import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import type { MistakeView } from '../../api/contract/learning.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { useOpenClause } from '../reader/open-clause.ts'
import page from '../theme/page.module.css'
import styles from './learning.module.css'
import { LearningFrame } from './learning-frame.tsx'
import { mistakesQuery } from './queries.ts'
import { learningWords } from './words.ts'

/** The book of mistakes: what was answered wrong and not yet put right. */
export function MistakesPage() {
  const words = useWords(learningWords)
  const { data, error, isError, refetch } = useQuery(mistakesQuery)
  return (
    <LearningFrame title={words.mistakesTitle}>
      {(_, ask) => (
        <>
          {isError && <LoadFailure error={error} onRetry={() => refetch()} />}
          {!data && !isError && <Skeleton active />}
          {data && <p className={page.soft}>{data.mistakes.length === 0 ? words.mistakesNone : words.mistakesHint}</p>}
          {data?.mistakes.map((mistake) => (
            <Mistake
              key={mistake.evidenceId}
              mistake={mistake}
              onRedo={() => ask({ evidenceId: mistake.evidenceId })}
            />
          ))}
        </>
      )}
    </LearningFrame>
  )
}

function Mistake({ mistake, onRedo }: { mistake: MistakeView; onRedo: () => void }) {
  const words = useWords(learningWords)
  const openClause = useOpenClause()
  const { about, objective, answer, sources } = mistake
  const [source] = sources
  return (
    <article className={page.card}>
      <p>{about}</p>
      {objective && <p className={page.soft}>{objective}</p>}
      <div>
        <Button type="primary" onClick={onRedo} aria-label={`${words.redo}：${about}`}>
          {words.redo}
        </Button>
      </div>
      {answer !== null && (
        <details className={styles.settings}>
          <summary>{words.answer}</summary>
          <p>{answer}</p>
          {source && (
            <button
              type="button"
              className={styles.link}
              onClick={() => openClause(source.clauseId, { quote: source.quote })}
            >
              {words.openClause(`《${source.documentTitle}》${source.clause}`)}
            </button>
          )}
        </details>
      )}
    </article>
  )
}
