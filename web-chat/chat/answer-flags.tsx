import type { TurnEvents } from '../../api/contract/chat.ts'
import { useText } from '../i18n/text.ts'
import styles from './answer-flags.module.css'

/** What is nothing to be careful about. */
const remarks = new Set<TurnEvents['flag']['kind']>(['expanded', 'review-due'])

/** What the checks did to an answer: removed sentences folded, everything else said outright. */
export function AnswerFlags({ flags }: { flags: TurnEvents['flag'][] }) {
  const text = useText()
  const removed = flags.filter((flag) => flag.kind === 'sentence-removed')
  const others = flags.filter((flag) => flag.kind !== 'sentence-removed')
  if (flags.length === 0) return null
  return (
    <div className={styles.flags}>
      {others.map((flag) => (
        <p key={flag.kind + flag.text} className={remarks.has(flag.kind) ? styles.remark : styles.flag}>
          <strong>{text.flag[flag.kind]}</strong> {flag.text}
          {flag.detail && <span className={styles.detail}> {flag.detail}</span>}
        </p>
      ))}
      {removed.length > 0 && (
        <details className={styles.flag}>
          <summary>{text.removedSentences(removed.length)}</summary>
          <ul>
            {removed.map((flag) => (
              <li key={flag.text}>
                <del>{flag.text}</del>
                {flag.detail && <span className={styles.detail}> {flag.detail}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
