import { useWords } from '../i18n/use-words.ts'
import { OnlyFor } from '../staff/only-for.tsx'
import page from '../theme/page.module.css'
import { AttemptPage } from './attempt-page.tsx'
import { ExerciseList } from './exercise-list.tsx'
import { exerciseWords } from './words.ts'

/** Exercises in HACCP and batch records: the list, or the attempt that the address names. */
export function ExercisesPage({ item }: { item?: string | undefined }) {
  const words = useWords(exerciseWords)
  return (
    <div className={page.scroller}>
      <div className={page.page} style={{ maxWidth: '60rem' }}>
        <h1 className={page.title}>{words.title}</h1>
        <OnlyFor roles={['student', 'job-seeker', 'teacher']}>
          {item === undefined ? <ExerciseList /> : <AttemptPage id={item} />}
        </OnlyFor>
      </div>
    </div>
  )
}
