import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Pagination, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import type { BankItemView } from '../../api/contract/question-bank.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { QuestionExport } from '../papers/question-export.tsx'
import { QuestionImport } from '../papers/question-import.tsx'
import { useItemKinds } from '../quiz/use-item-kinds.ts'
import { RouteLink } from '../routing/route-link.tsx'
import { useRoute } from '../routing/use-route.ts'
import page from '../theme/page.module.css'
import { BankFilters } from './bank-filters.tsx'
import { bankWords } from './bank-words.ts'
import { BankStatusTag, OriginTag } from './item-facts.tsx'
import { type BankFilter, bankListQuery, filterQuery, pageSize } from './queries.ts'
import styles from './question-bank.module.css'

type Props = {
  filter: BankFilter
  onFilter: (filter: BankFilter) => void
  offset: number
  onOffset: (offset: number) => void
}

/** The items of the bank, narrowed and a page at a time, with the ways in and out. */
export function BankList({ filter, onFilter, offset, onOffset }: Props) {
  const words = useWords(bankWords)
  const { navigate } = useRoute()
  const [importing, setImporting] = useState(false)
  const found = useQuery({ ...bankListQuery(filter, offset), placeholderData: keepPreviousData })
  const open = (item: string) =>
    navigate({ page: { name: 'place', place: 'question-bank', item }, clauseId: null, search: '' })
  const filtered = Object.values(filter).some(Boolean)
  return (
    <>
      <div className={page.line}>
        <Button type="primary" onClick={() => open('generate')}>
          {words.generate}
        </Button>
        <Button onClick={() => open('new')}>{words.write}</Button>
        <Button onClick={() => open('plans')}>{words.plans}</Button>
        <Button aria-expanded={importing} onClick={() => setImporting(!importing)}>
          {words.import}
        </Button>
        {found.data && found.data.total > 0 && <QuestionExport path={`/api/question-exports?${filterQuery(filter)}`} />}
      </div>
      {importing && <QuestionImport />}
      <BankFilters filter={filter} onFilter={onFilter} />
      {found.isError && <LoadFailure error={found.error} onRetry={() => found.refetch()} />}
      {found.isPending && <Skeleton active />}
      {found.data && (
        <section className={page.section}>
          <p className={page.soft} role="status">
            {found.data.total > 0 ? words.count(found.data.total) : filtered ? words.none : words.empty}
          </p>
          {found.data.items.length > 0 && (
            <ul className={`${page.rows} ${styles.list}`}>
              {found.data.items.map((item) => (
                <Row key={item.id} item={item} />
              ))}
            </ul>
          )}
          {found.data.total > pageSize && (
            <nav aria-label={words.pages}>
              <Pagination
                current={offset / pageSize + 1}
                pageSize={pageSize}
                total={found.data.total}
                showSizeChanger={false}
                onChange={(number) => onOffset((number - 1) * pageSize)}
              />
            </nav>
          )}
        </section>
      )}
    </>
  )
}

function Row({ item }: { item: BankItemView }) {
  const words = useWords(bankWords)
  const kinds = useItemKinds()
  const { content, findings } = item
  const grave = findings.filter((one) => one.grave).length
  const hints = findings.length - grave
  return (
    <li>
      <span>
        <RouteLink page={{ name: 'place', place: 'question-bank', item: item.id }}>{content.stem}</RouteLink>
        <span className={styles.facts}>
          <BankStatusTag status={item.status} />
          <OriginTag item={item} />
          {grave > 0 && <Tag color="error">{words.grave(grave)}</Tag>}
          {hints > 0 && <Tag>{words.hints(hints)}</Tag>}
          <span className={page.soft}>
            {[
              kinds.type[content.type],
              kinds.bloom[content.bloom],
              content.sources.map(({ clause }) => clause).join('、'),
              item.mine ? '' : words.colleague,
              ...item.tags,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      </span>
    </li>
  )
}
