import { Button } from 'antd'
import type { LearningOverview } from '../../api/contract/learning.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './learning.module.css'
import type { Asking } from './practice-card.tsx'
import { useLearningChange } from './use-learning-change.ts'
import { learningWords } from './words.ts'

/** What comes next and why; or why nothing is chosen. */
export function NextStep({ overview, onAsk }: { overview: LearningOverview; onAsk: (asking: Asking) => void }) {
  const words = useWords(learningWords)
  const change = useLearningChange()
  const { next, recording } = overview
  if (!recording) {
    return (
      <section className={styles.next} aria-label={words.nextTitle}>
        <p>{words.off}</p>
        <div>
          <Button onClick={() => change.mutate({ path: '/choices', method: 'PUT', body: { recording: true } })}>
            {words.turnOn}
          </Button>
        </div>
      </section>
    )
  }
  if (!next) {
    return (
      <section className={styles.next} aria-label={words.nextTitle}>
        <p>{words.noAdvice}</p>
      </section>
    )
  }
  const asking = next.evidenceId !== null ? { evidenceId: next.evidenceId } : { objectiveId: next.objectiveId ?? '' }
  return (
    <section className={styles.next} aria-label={words.nextTitle}>
      <h2>{words.nextTitle}</h2>
      <p>{next.reason}</p>
      {next.kind !== 'complete' && (
        <div>
          <Button type="primary" size="large" onClick={() => onAsk(asking)}>
            {words.start[next.kind]}
          </Button>
        </div>
      )}
    </section>
  )
}
