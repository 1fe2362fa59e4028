import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tag } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import { useRoute } from '../routing/use-route.ts'
import { materialsQuery } from './queries.ts'
import { StatusTag } from './status-tag.tsx'
import { workshopWords } from './words.ts'
import styles from './workshop.module.css'

type Entry = NonNullable<Awaited<ReturnType<NonNullable<typeof materialsQuery.queryFn>>>>[number]

/** A teacher's own materials, and those that colleagues share. */
export function MaterialList() {
  const words = useWords(workshopWords)
  const { navigate } = useRoute()
  const materials = useQuery(materialsQuery)
  if (materials.isError) return <LoadFailure error={materials.error} onRetry={() => materials.refetch()} />
  if (!materials.data) return <Skeleton active title={false} />
  const own = materials.data.filter((entry) => entry.own)
  const shared = materials.data.filter((entry) => !entry.own)
  return (
    <div className={styles.part}>
      <p className={styles.soft}>{words.intro}</p>
      <div>
        <Button
          type="primary"
          icon={<PlusOutlined aria-hidden />}
          onClick={() =>
            navigate({ page: { name: 'place', place: 'workshop', item: 'new' }, clauseId: null, search: '' })
          }
        >
          {words.begin}
        </Button>
      </div>
      {own.length === 0 ? <p className={styles.soft}>{words.none}</p> : <Entries title={words.mine} entries={own} />}
      {shared.length > 0 && <Entries title={words.shared} entries={shared} />}
    </div>
  )
}

function Entries({ title, entries }: { title: string; entries: readonly Entry[] }) {
  const words = useWords(workshopWords)
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <ul className={styles.rows}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <span className={styles.grow}>
              <RouteLink page={{ name: 'place', place: 'workshop', item: entry.id }} className={styles.link}>
                {entry.title}
              </RouteLink>
              <span className={styles.soft}>
                {[
                  words.kind[entry.kind],
                  entry.course,
                  entry.own ? words.written(entry.written, entry.parts) : words.by(entry.ownerName),
                ].join(' · ')}
              </span>
            </span>
            <span>
              {entry.stale && <Tag color="warning">{words.stale}</Tag>}
              <StatusTag status={entry.status} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
