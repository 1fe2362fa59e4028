import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { PlaceLink } from '../routing/place-link.tsx'
import { ItemEditor } from './item-editor.tsx'
import { ItemReview } from './item-review.tsx'
import { bankItemQuery } from './queries.ts'
import { reviewWords } from './review-words.ts'
import type { Queue } from './use-queue.ts'

/** One item: under review, or being edited. */
export function ItemPage({ id, queue }: { id: string; queue: Queue }) {
  const words = useWords(reviewWords)
  const [editing, setEditing] = useState(false)
  const found = useQuery(bankItemQuery(id))
  return (
    <>
      <div>
        <PlaceLink place="question-bank">{words.back}</PlaceLink>
      </div>
      {found.data && <h1 className="visually-hidden">{found.data.content.stem}</h1>}
      {found.isError && !found.data && <LoadFailure error={found.error} onRetry={() => found.refetch()} />}
      {found.isPending && <Skeleton active />}
      {found.data &&
        (editing ? (
          <ItemEditor item={found.data} onDone={() => setEditing(false)} />
        ) : (
          <ItemReview item={found.data} queue={queue} onEdit={() => setEditing(true)} />
        ))}
    </>
  )
}
