import { Button } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import styles from './resume.module.css'
import { resumeWords } from './words.ts'

type Props = {
  before: string
  after: string
  note?: string
  pending: boolean
  onTake: () => void
  onLeave: () => void
}

/** Two wordings under each other, of which one is chosen. */
export function BeforeAfter({ before, after, note = '', pending, onTake, onLeave }: Props) {
  const words = useWords(resumeWords)
  return (
    <div className={page.section} role="status">
      <dl className={styles.pair}>
        <dt>{words.before}</dt>
        <dd>{before}</dd>
        <dt>{words.after}</dt>
        <dd className={styles.after}>{after}</dd>
      </dl>
      {note !== '' && <p className={page.soft}>{note}</p>}
      <div className={page.line}>
        <Button type="primary" size="small" loading={pending} onClick={onTake}>
          {words.take}
        </Button>
        <Button size="small" onClick={onLeave}>
          {words.leave}
        </Button>
      </div>
    </div>
  )
}
