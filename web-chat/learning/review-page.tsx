import { Button } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { LearningFrame } from './learning-frame.tsx'
import { learningWords } from './words.ts'

/** What is due for review today, the longest overdue first. */
export function ReviewPage() {
  const words = useWords(learningWords)
  return (
    <LearningFrame title={words.reviewTitle}>
      {({ due, objectives }, ask) => (
        <>
          <p className={page.soft}>{due.length === 0 ? words.reviewNone : words.reviewHint}</p>
          {due.length > 0 && (
            <ul className={page.rows}>
              {due
                .flatMap((id) => objectives.find((objective) => objective.id === id) ?? [])
                .map(({ id, title, dueOn }) => (
                  <li key={id}>
                    <span>
                      {title} <span className={page.soft}>{words.reviewDue(dueOn ?? '')}</span>
                    </span>
                    <Button aria-label={`${words.start.review}：${title}`} onClick={() => ask({ objectiveId: id })}>
                      {words.start.review}
                    </Button>
                  </li>
                ))}
            </ul>
          )}
        </>
      )}
    </LearningFrame>
  )
}
