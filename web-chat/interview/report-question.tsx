import { Tag } from 'antd'
import type { InterviewReportView } from '../../api/contract/interviews.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { ClauseButton } from './clause-button.tsx'
import styles from './interview.module.css'
import { interviewWords } from './words.ts'

type Question = InterviewReportView['questions'][number]

/** One question of a report: each point with the words that made it and its clause, and an outline of an answer. */
export function ReportQuestion({ question, at }: { question: Question; at: number }) {
  const words = useWords(interviewWords)
  const { kind, total, points, wrong, held, outline, star } = question
  const told = star === null ? [] : (['situation', 'task', 'action', 'result'] as const).filter((part) => star[part])
  return (
    <details className={styles.detail}>
      <summary>
        {at + 1}. <Tag>{words.kinds[kind]}</Tag>
        {question.question} <strong>{total === null ? words.notAnswered : words.points(total)}</strong>
      </summary>
      <div className={styles.inside}>
        {held.map((why) => (
          <p key={why}>{words.held[why]}</p>
        ))}
        {wrong.map((claim) => (
          <p key={claim.quote}>
            <strong>{words.correct}</strong>：{claim.why} <span className={styles.said}>“{claim.quote}”</span>{' '}
            {claim.withdrawn && words.withdrawn} <ClauseButton source={claim.source} />
          </p>
        ))}
        {total !== null && (
          <ul className={styles.points}>
            {points.map((point) => (
              <li key={point.point}>
                <span>
                  {point.point} <Tag {...colourOf(point.made)}>{words.made[point.made]}</Tag>
                  {point.byModel && <span className={page.soft}>{words.byModel}</span>}
                </span>
                {point.quote !== null && <span className={styles.said}>“{point.quote}”</span>}
                <ClauseButton source={point.source} />
              </li>
            ))}
          </ul>
        )}
        {told.length > 0 && (
          <p className={page.soft}>{words.starTold(told.map((part) => words.star[part]).join(' · '))}</p>
        )}
        <div>
          <strong>{words.outline}</strong>
          <ol className={styles.list}>
            {outline.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </div>
      </div>
    </details>
  )
}

// The word says it too; colour is never alone.
function colourOf(made: 0 | 0.5 | 1): { color?: string } {
  if (made === 1) return { color: 'green' }
  return made === 0.5 ? { color: 'gold' } : {}
}
