import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import type { LearningOverview } from '../../api/contract/learning.ts'
import { LoadFailure } from '../load-failure.tsx'
import page from '../theme/page.module.css'
import { LearningTabs } from './learning-tabs.tsx'
import { type Asking, PracticeCard } from './practice-card.tsx'
import { learningQuery } from './queries.ts'

type Props = {
  title: string
  children: (overview: LearningOverview, ask: (asking: Asking) => void) => React.ReactNode
}

/** What the pages of one's learning have in common: title, tabs, and the item that is being asked in their place. */
export function LearningFrame({ title, children }: Props) {
  const { data, error, isError, refetch } = useQuery(learningQuery)
  const [asking, setAsking] = useState<Asking | null>(null)
  return (
    <div className={page.scroller}>
      <div className={page.page}>
        <h1 className={page.title}>{title}</h1>
        {isError && <LoadFailure error={error} onRetry={() => refetch()} />}
        {!data && !isError && <Skeleton active />}
        {data && <LearningTabs due={data.due.length} mistakes={data.mistakes} />}
        {asking && <PracticeCard asking={asking} onClose={() => setAsking(null)} />}
        {data && !asking && children(data, setAsking)}
      </div>
    </div>
  )
}
