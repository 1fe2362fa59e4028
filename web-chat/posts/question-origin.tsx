import type { PostView } from '../../api/contract/career.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { postWords } from './words.ts'

/** Says where a practice interview for a post takes its questions. */
export function QuestionOrigin({ interview: { ownQuestions } }: Pick<PostView, 'interview'>) {
  const words = useWords(postWords)
  return <p className={page.soft}>{ownQuestions === null ? words.byBank : words.byClauses(ownQuestions)}</p>
}
