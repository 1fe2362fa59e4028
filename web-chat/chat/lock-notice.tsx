import type { ActiveLockView } from '../../api/contract/governance-rules.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './lock-notice.module.css'
import { lockNoticeWords } from './lock-notice-words.ts'

/** Above the place to ask while an assessment lock holds: until when and why, and what still helps. */
export function LockNotice({ locks }: { locks: ActiveLockView[] }) {
  const { languageTag } = useText()
  const words = useWords(lockNoticeWords)
  return (
    <div role="status" className={styles.notice}>
      {locks.map((lock) => (
        <p key={lock.id}>{words.locked(formatEnd(lock.endsAt, languageTag), lock.note, lock.all)}</p>
      ))}
      <p>{locks.some(({ hidesText }) => hidesText) ? words.hidden : words.readable}</p>
      <p>{words.stillHelps}</p>
    </div>
  )
}

/** The time alone for today, else with its day. */
function formatEnd(moment: string, language: string): string {
  const end = new Date(moment)
  const today = end.toDateString() === new Date().toDateString()
  return end.toLocaleString(language, {
    ...(today ? {} : { month: 'long', day: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
}
