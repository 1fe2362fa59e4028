import { useQuery } from '@tanstack/react-query'
import { Button, Progress, Skeleton } from 'antd'
import type { PostView } from '../../api/contract/career.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { ExampleTag } from '../reader/example-tag.tsx'
import { PlaceLink } from '../routing/place-link.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import { useRoute } from '../routing/use-route.ts'
import page from '../theme/page.module.css'
import { NewPlan } from './new-plan.tsx'
import styles from './posts.module.css'
import { postQuery } from './queries.ts'
import { QuestionOrigin } from './question-origin.tsx'
import { RequirementList } from './requirement-list.tsx'
import { postWords } from './words.ts'

/** One post: what it is, what one has of what it asks, what closes each gap, and what to do next. */
export function PostPage({ id, candidate }: { id: string; candidate: boolean }) {
  const words = useWords(postWords)
  const { data, error, isError, refetch } = useQuery(postQuery(id))
  return (
    <>
      <p>
        <PlaceLink place="posts">{words.back}</PlaceLink>
      </p>
      {isError && !data && <LoadFailure error={error} onRetry={() => refetch()} />}
      {!data && !isError && <Skeleton active />}
      {data && (
        <>
          <Summary view={data} />
          {candidate && <NextSteps view={data} />}
          {data.match ? <RequirementList view={data} /> : <Asked view={data} candidate={candidate} />}
        </>
      )}
    </>
  )
}

function Summary({ view: { post, match } }: { view: PostView }) {
  const words = useWords(postWords)
  const facts = [
    [words.industry, words.industries[post.industry]],
    [words.employer, post.employer],
    [words.city, post.city],
    [words.salary, post.salary],
    [words.shift, post.shift],
    [words.tasks, post.tasks.join('；')],
    [words.conditions, post.conditions.join('；')],
    [words.standards, post.standards.join('；')],
    [words.source, post.source],
    [words.validUntil, post.validUntil],
  ].filter(([, value]) => value !== '')
  return (
    <section className={page.card}>
      <div className={styles.head}>
        <h2>
          {post.title} <ExampleTag example={post.example} />
        </h2>
        {match && (
          <Progress
            type="circle"
            percent={match.score}
            size={72}
            format={(percent) => percent}
            aria-label={words.score(match.score)}
          />
        )}
      </div>
      {match && <p className={page.soft}>{words.scoreHint}</p>}
      <dl className={page.stacked}>
        {facts.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {post.hiddenConditions > 0 && <p className={page.soft}>{words.hiddenForCandidate}</p>}
      {post.documentId !== null && (
        <p>
          <RouteLink page={{ name: 'library', documentId: post.documentId }}>{words.openDocument}</RouteLink>
        </p>
      )}
    </section>
  )
}

function NextSteps({ view }: { view: PostView }) {
  const words = useWords(postWords)
  const { navigate } = useRoute()
  const { post, interview } = view
  return (
    <section className={page.section}>
      <h2>{words.next}</h2>
      <div className={page.line}>
        <Button
          type="primary"
          onClick={() =>
            navigate({
              page: { name: 'place', place: 'interview', item: `post:${post.id}` },
              clauseId: null,
              search: '',
            })
          }
        >
          {words.practise}
        </Button>
        {view.match && <NewPlan postId={post.id} />}
      </div>
      <QuestionOrigin interview={interview} />
    </section>
  )
}

/** What a post asks, where there is nothing to compare it with. */
function Asked({ view: { post }, candidate }: { view: PostView; candidate: boolean }) {
  const words = useWords(postWords)
  const parts = [
    [words.required, post.required],
    [words.desired, post.desired],
    [words.certificates, post.certificates.map(({ name, needed }) => (needed ? name : words.preferred(name)))],
  ] as const
  return (
    <section className={page.section}>
      <h2>{words.asks}</h2>
      {candidate && (
        <p className={page.card}>
          <span>
            {words.noResume} <PlaceLink place="resume">{words.toResume}</PlaceLink>
          </span>
        </p>
      )}
      {parts.map(([title, list]) =>
        list.length === 0 ? null : (
          <div key={title}>
            <strong>{title}</strong>
            <ul className={page.notice}>
              {list.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </div>
        ),
      )}
    </section>
  )
}
