import type { ItemResult } from '../../api/contract/attempts.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import styles from './quiz.module.css'
import { quizWords } from './quiz-words.ts'

/** The points of a rubric, each with the words of the answer that make it. */
export function RubricPoints({ points }: { points: ItemResult['found'] }) {
  const words = useWords(quizWords)
  if (points.length === 0) return null
  return (
    <ul className={styles.points} aria-label={words.points}>
      {points.map(({ point, marks, found, quote, denied }) => (
        <li key={point}>
          <span className={found ? styles.right : page.soft}>
            {found ? `✓ ${words.found}` : denied ? words.denied : words.missing}
          </span>{' '}
          {point}（{words.marks(marks)}）{quote !== null && <span className={page.soft}> {words.quote(quote)}</span>}
        </li>
      ))}
    </ul>
  )
}
