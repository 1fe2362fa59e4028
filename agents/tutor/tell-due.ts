import type { Flag } from '../answer.ts'
import type { TutorLearner } from './tutor-learner.ts'

/** What a learner says to begin with what is due. */
export const reviewDue = '带我复习'

/** One line on what is due for review, for the first answer of a conversation; null where nothing is. */
export function tellDue({ due }: Pick<TutorLearner, 'due'>): Flag | null {
  const [first] = due
  if (!first) return null
  const others = due.length > 1 ? `等 ${due.length} 项` : ''
  return { kind: 'review-due', text: `“${first.title}”${others}到了复习的日子，说“${reviewDue}”就从这里开始。` }
}
