import { useQuery } from '@tanstack/react-query'
import { Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import styles from '../papers/papers.module.css'
import { classesQuery } from '../people/queries.ts'
import { PlaceLink } from '../routing/place-link.tsx'
import { OnlyFor } from '../staff/only-for.tsx'
import page from '../theme/page.module.css'
import { ClassGoals } from './class-goals.tsx'
import { ClassQuizFigures } from './class-quiz-figures.tsx'
import { classViewWords } from './class-view-words.ts'
import { MasteryMap } from './mastery-map.tsx'

/** How a class of the teacher is doing: mastery, hard items, who may need help. */
export function ClassViewPage() {
  const words = useWords(classViewWords)
  return (
    <div className={page.scroller}>
      <div className={`${page.page} ${styles.page}`}>
        <header className={page.section}>
          <h1 className={page.title}>{words.title}</h1>
          <p className={page.soft}>{words.detail}</p>
        </header>
        <OnlyFor roles={['teacher']}>
          <ClassView />
        </OnlyFor>
      </div>
    </div>
  )
}

function ClassView() {
  const text = useText()
  const words = useWords(classViewWords)
  const classes = useQuery(classesQuery)
  const [chosen, setChosen] = useState<string>()
  if (classes.isError) return <LoadFailure error={classes.error} onRetry={() => classes.refetch()} />
  if (!classes.data) return <Skeleton active />
  const open = classes.data.filter(({ archivedAt }) => archivedAt === null)
  const classId = chosen ?? open[0]?.id
  if (classId === undefined) {
    return (
      <p>
        {words.noClasses} <PlaceLink place="people">{text.people}</PlaceLink>
      </p>
    )
  }
  return (
    <>
      <div className={page.line}>
        <span>{words.class}</span>
        <Select
          aria-label={words.class}
          style={{ minWidth: '12em' }}
          options={open.map(({ id, name }) => ({ value: id, label: name }))}
          value={classId}
          onChange={setChosen}
        />
      </div>
      <MasteryMap key={`mastery ${classId}`} classId={classId} />
      <ClassGoals key={`goals ${classId}`} classId={classId} />
      <ClassQuizFigures key={`quizzes ${classId}`} classId={classId} />
    </>
  )
}
