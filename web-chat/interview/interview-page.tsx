import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { PlaceLink } from '../routing/place-link.tsx'
import { OnlyFor } from '../staff/only-for.tsx'
import page from '../theme/page.module.css'
import { InterviewRoom } from './interview-room.tsx'
import { OwnInterviews } from './own-interviews.tsx'
import { interviewQuery } from './queries.ts'
import { ReportView } from './report-view.tsx'
import { StartForPost } from './start-for-post.tsx'
import { StartForm } from './start-form.tsx'
import { interviewWords } from './words.ts'

/** Practice interviews: choosing a post (`post:` before an id names one on offer), the room, and the report. */
export function InterviewPage({ item }: { item?: string | undefined }) {
  const words = useWords(interviewWords)
  return (
    <div className={page.scroller}>
      <div className={page.page}>
        <h1 className={page.title}>{words.title}</h1>
        <OnlyFor roles={['student', 'job-seeker']}>
          {item === undefined ? (
            <>
              <p>{words.lead}</p>
              <StartForm />
              <OwnInterviews />
            </>
          ) : item.startsWith('post:') ? (
            <StartForPost key={item} postId={item.slice('post:'.length)} />
          ) : (
            <OneInterview key={item} id={item} />
          )}
        </OnlyFor>
      </div>
    </div>
  )
}

function OneInterview({ id }: { id: string }) {
  const words = useWords(interviewWords)
  const { data, error, isError, refetch } = useQuery(interviewQuery(id))
  return (
    <>
      <p>
        <PlaceLink place="interview">{words.back}</PlaceLink>
      </p>
      {isError && <LoadFailure error={error} onRetry={() => refetch()} />}
      {!data && !isError && <Skeleton active />}
      {data &&
        (data.report === null ? (
          <InterviewRoom interview={data} />
        ) : (
          <ReportView interview={data} report={data.report} />
        ))}
    </>
  )
}
