import styles from './question-bank.module.css'

type Props = { tone?: 'plain' | 'good' | 'warn' | undefined; children: React.ReactNode }

/** A short word about an item, legible in both themes. */
export function Badge({ tone = 'plain', children }: Props) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {children}
    </span>
  )
}
