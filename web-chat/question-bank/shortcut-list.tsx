import { Switch } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import styles from './question-bank.module.css'
import { reviewWords } from './review-words.ts'

type Props = { open: boolean; onOpen: (open: boolean) => void; on: boolean; onSwitch: (on: boolean) => void }

/** The keys of a review, which may be switched off for those who speak or type by other means. */
export function ShortcutList({ open, onOpen, on, onSwitch }: Props) {
  const words = useWords(reviewWords)
  return (
    <details className={styles.history} open={open} onToggle={({ currentTarget }) => onOpen(currentTarget.open)}>
      <summary>{words.keys}</summary>
      <div className={page.line}>
        <Switch aria-label={words.keysOn} checked={on} onChange={onSwitch} />
        <span>{words.keysOn}</span>
      </div>
      <dl className={page.facts}>
        {Object.entries(words.key).map(([key, meaning]) => (
          <div key={key} className={styles.keyRow}>
            <dt>
              <kbd className={styles.kbd}>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
