import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { collectionsQuery } from '../library/queries.ts'
import { LoadFailure } from '../load-failure.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import { OnlyFor } from '../staff/only-for.tsx'
import page from '../theme/page.module.css'
import { CollectionCard } from './collection-card.tsx'
import { collectionWords } from './collection-words.ts'
import { NewCollection } from './new-collection.tsx'

/** Who may read which collection; those of companies are granted here, person by person. */
export function CollectionsPage() {
  const text = useText()
  const words = useWords(collectionWords)
  return (
    <div className={page.scroller}>
      <div className={page.page}>
        <header className={page.section}>
          <h1 className={page.title}>{text.collections}</h1>
          <p className={page.soft}>{words.detail}</p>
          <RouteLink page={{ name: 'library', documentId: null }}>{words.toLibrary}</RouteLink>
        </header>
        <OnlyFor roles={['administrator']}>
          <Collections />
          <NewCollection />
        </OnlyFor>
      </div>
    </div>
  )
}

function Collections() {
  const collections = useQuery(collectionsQuery)
  if (collections.isError) return <LoadFailure error={collections.error} onRetry={() => collections.refetch()} />
  if (!collections.data) return <Skeleton active title={false} />
  return collections.data.map((collection) => <CollectionCard key={collection.id} collection={collection} />)
}
