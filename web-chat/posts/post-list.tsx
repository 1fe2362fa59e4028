import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { PlaceLink } from '../routing/place-link.tsx'
import page from '../theme/page.module.css'
import { matchesFilter, type PostFilter } from './matches-filter.ts'
import { PostRow } from './post-row.tsx'
import styles from './posts.module.css'
import { postsQuery } from './queries.ts'
import { postWords } from './words.ts'

const everything: PostFilter = { words: '', industry: '', city: '', least: 0 }
const scores = [0, 40, 60, 80]

/** Posts on offer, the best match first, with filters. */
export function PostList({ candidate }: { candidate: boolean }) {
  const words = useWords(postWords)
  const { data, error, isError, refetch } = useQuery(postsQuery)
  const [filter, setFilter] = useState(everything)
  if (isError && !data) return <LoadFailure error={error} onRetry={() => refetch()} />
  if (!data) return <Skeleton active />
  const { posts, resumeId } = data
  const industries = [...new Set(posts.map(({ post }) => post.industry))]
  const cities = [...new Set(posts.map(({ post }) => post.city))].filter((city) => city !== '')
  const shown = posts.filter((one) => matchesFilter(one, filter))
  const narrow = (change: Partial<PostFilter>) => setFilter((before) => ({ ...before, ...change }))
  return (
    <section className={page.section}>
      {candidate && resumeId === null && (
        <p className={page.card}>
          <span>
            {words.noResume} <PlaceLink place="resume">{words.toResume}</PlaceLink>
          </span>
        </p>
      )}
      <search className={styles.filters}>
        <Input
          allowClear
          aria-label={words.find}
          placeholder={words.find}
          value={filter.words}
          onChange={({ target }) => narrow({ words: target.value })}
        />
        <Select
          aria-label={words.industry}
          value={filter.industry}
          onChange={(industry) => narrow({ industry })}
          options={[
            { value: '', label: words.allIndustries },
            ...industries.map((value) => ({ value, label: words.industries[value] })),
          ]}
        />
        {cities.length > 1 && (
          <Select
            aria-label={words.city}
            value={filter.city}
            onChange={(city) => narrow({ city })}
            options={[{ value: '', label: words.allCities }, ...cities.map((value) => ({ value, label: value }))]}
          />
        )}
        {candidate && resumeId !== null && (
          <Select
            aria-label={words.least}
            value={filter.least}
            onChange={(least) => narrow({ least })}
            options={scores.map((value) => ({ value, label: value === 0 ? words.anyScore : words.atLeast(value) }))}
          />
        )}
      </search>
      <p className={page.soft} role="status">
        {words.found(shown.length, posts.length)}
        {candidate && resumeId !== null && ` ${words.bestFirst}`}
      </p>
      {posts.length === 0 && <p>{candidate ? words.none : words.noneForStaff}</p>}
      {posts.length > 0 && shown.length === 0 && (
        <div>
          <Button onClick={() => setFilter(everything)}>{words.clear}</Button>
        </div>
      )}
      <ul className={styles.posts}>
        {shown.map((one) => (
          <PostRow key={one.post.id} listed={one} candidate={candidate} />
        ))}
      </ul>
    </section>
  )
}
