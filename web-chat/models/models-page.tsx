import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { OnlyFor } from '../staff/only-for.tsx'
import page from '../theme/page.module.css'
import { ChoicesSection } from './choices-section.tsx'
import { ConnectionsSection } from './connections-section.tsx'
import { modelsQuery } from './queries.ts'
import { UsageSection } from './usage-section.tsx'
import { modelsWords } from './words.ts'

/** Where an administrator connects models, tests them, gives them to roles, and sees what they cost. */
export function ModelsPage() {
  const text = useText()
  return (
    <div className={page.scroller}>
      <div className={page.page}>
        <h1 className={page.title}>{text.models}</h1>
        <OnlyFor roles={['administrator']}>
          <ModelSections />
        </OnlyFor>
      </div>
    </div>
  )
}

function ModelSections() {
  const words = useWords(modelsWords)
  const { data, error, isError, refetch } = useQuery(modelsQuery)
  if (isError) return <LoadFailure error={error} onRetry={() => refetch()} />
  if (!data) return <Skeleton active />
  return (
    <>
      <div>
        <p>{words.lead}</p>
        {data.environment !== null && <p className={page.soft}>{words.environment(data.environment)}</p>}
      </div>
      <ConnectionsSection models={data} />
      <ChoicesSection models={data} />
      <UsageSection models={data} />
    </>
  )
}
