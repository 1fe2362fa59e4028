import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import styles from './exercises.module.css'
import { exerciseWords } from './words.ts'

/** Points that a text was marked for, each with the words that make it. */
export function PointList({ points }: { points: { point: string; made: boolean; quote: string | null }[] }) {
  const words = useWords(exerciseWords)
  return (
    <ul className={page.notice}>
      {points.map(({ point, made, quote }) => (
        <li key={point} className={made ? styles.right : styles.wrong}>
          {made ? words.made : words.notMade}：{point}
          {quote && <span className={page.soft}> {words.quote(quote)}</span>}
        </li>
      ))}
    </ul>
  )
}
