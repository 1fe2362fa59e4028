import { Button } from 'antd'
import type { AttemptItem, AttemptView } from '../../api/contract/attempts.ts'
import { useWords } from '../i18n/use-words.ts'
import { useOpenClause } from '../reader/open-clause.ts'
import page from '../theme/page.module.css'
import { GivenAnswer } from './given-answer.tsx'
import styles from './quiz.module.css'
import { quizWords } from './quiz-words.ts'
import { RubricPoints } from './rubric-points.tsx'

type Props = {
  attempt: AttemptView
  /** What a teacher adds below an item: confirming its marks. */
  below?: (item: AttemptItem) => React.ReactNode
}

/** What came of a sitting: the marks, and each item with the answer, what is right, why, and the clause. */
export function AttemptResult({ attempt, below }: Props) {
  const words = useWords(quizWords)
  return (
    <>
      <p className={styles.total} role="status">
        {attempt.waiting > 0 ? words.provisional : words.final}{' '}
        <strong>{words.score(attempt.marks ?? 0, attempt.of)}</strong>
        {attempt.waiting > 0 && <span className={page.soft}> {words.waiting(attempt.waiting)}</span>}
      </p>
      <ol className={styles.results}>
        {attempt.items.map((item) => (
          <li key={item.slot} className={page.card}>
            <Result item={item} />
            {below?.(item)}
          </li>
        ))}
      </ol>
    </>
  )
}

function Result({ item: { item, answer, result } }: { item: AttemptItem }) {
  const words = useWords(quizWords)
  const openClause = useOpenClause()
  if (!result) return <p>{item.stem}</p>
  const full = result.marks === item.marks
  return (
    <>
      {item.situation !== '' && <p className={page.soft}>{item.situation}</p>}
      <p className={styles.asked}>{item.stem}</p>
      <p className={result.marks === null ? page.soft : full ? styles.right : styles.wrong}>
        {result.marks === null
          ? `${words.openWaiting}（${words.draft(result.draftMarks)}）`
          : `${full ? '✓ ' : ''}${words.confirmed(result.marks, item.marks)}`}
      </p>
      <p className={styles.given}>
        <span className={page.soft}>{words.yourAnswer}</span>
        {answer === null ? words.noAnswer : <GivenAnswer answer={answer} />}
      </p>
      {result.reason !== null && (
        <p>
          <span className={page.soft}>{words.reason}</span>
          {result.reason}
        </p>
      )}
      {result.open && <RubricPoints points={result.found} />}
      {result.right === null ? (
        <p className={page.soft}>{words.hiddenNow}</p>
      ) : (
        (!full || result.open) && (
          <p>
            <span className={page.soft}>{result.open ? words.modelAnswer : words.rightAnswer}</span>
            {result.right}
          </p>
        )
      )}
      {result.misconceptions.map((one) => (
        <p key={one}>
          <span className={page.soft}>{words.misconception}</span>
          {one}
        </p>
      ))}
      {result.explanation !== '' && (
        <p>
          <span className={page.soft}>{words.why}</span>
          {result.explanation}
        </p>
      )}
      {result.sources.map((source) => (
        <p key={source.clauseId} className={styles.source}>
          <Button type="link" size="small" onClick={() => openClause(source.clauseId, { quote: source.quote })}>
            {words.source(source.documentTitle, source.clause)}
          </Button>
          <span className={page.soft}>“{source.quote}”</span>
        </p>
      ))}
    </>
  )
}
