import { useWords } from '../i18n/use-words.ts'
import { PlaceLink } from '../routing/place-link.tsx'
import { OnlyFor } from '../staff/only-for.tsx'
import page from '../theme/page.module.css'
import { AttemptPage } from './attempt-page.tsx'
import { QuizList } from './quiz-list.tsx'
import { quizWords } from './quiz-words.ts'

/** A student's quizzes, or one sitting of theirs. */
export function QuizzesPage({ item }: { item?: string | undefined }) {
  const words = useWords(quizWords)
  return (
    <div className={page.scroller}>
      <div className={page.page}>
        {item === undefined ? (
          <header className={page.section}>
            <h1 className={page.title}>{words.title}</h1>
            <p className={page.soft}>{words.detail}</p>
          </header>
        ) : (
          <PlaceLink place="quizzes">{words.back}</PlaceLink>
        )}
        <OnlyFor roles={['student']}>{item === undefined ? <QuizList /> : <AttemptPage id={item} />}</OnlyFor>
      </div>
    </div>
  )
}
