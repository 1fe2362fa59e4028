import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { ConsentCard } from '../my-data/consent-card.tsx'
import { PlaceLink } from '../routing/place-link.tsx'
import { OnlyFor } from '../staff/only-for.tsx'
import page from '../theme/page.module.css'
import { NewResume } from './new-resume.tsx'
import { OneResume } from './one-resume.tsx'
import { resumeQuery } from './queries.ts'
import styles from './resume.module.css'
import { ResumeList } from './resume-list.tsx'
import { resumeWords } from './words.ts'

/** One's résumés: bringing one in, and reading, correcting, improving and saving it. */
export function ResumePage({ item }: { item?: string | undefined }) {
  const text = useText()
  const words = useWords(resumeWords)
  return (
    <div className={page.scroller}>
      <div className={`${page.page} ${item === undefined ? '' : styles.wide}`}>
        <h1 className={page.title}>{text.resume}</h1>
        <OnlyFor roles={['student', 'job-seeker']}>
          {item === undefined ? (
            <>
              <p className={page.soft}>{words.lead}</p>
              <ConsentCard />
              <ResumeList />
              <NewResume />
            </>
          ) : (
            <Loaded key={item} id={item} />
          )}
        </OnlyFor>
      </div>
    </div>
  )
}

function Loaded({ id }: { id: string }) {
  const words = useWords(resumeWords)
  const { data, error, isError, refetch } = useQuery(resumeQuery(id))
  return (
    <>
      <p>
        <PlaceLink place="resume">{words.back}</PlaceLink>
      </p>
      {isError && !data && <LoadFailure error={error} onRetry={() => refetch()} />}
      {!data && !isError && <Skeleton active />}
      {data && <OneResume resume={data} />}
    </>
  )
}
