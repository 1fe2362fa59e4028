import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './document-filters.module.css'
import { collectionsQuery, type LibraryFilter, libraryQuery } from './queries.ts'
import { libraryWords } from './words.ts'

const facetNames = ['kind', 'industry', 'collection', 'status', 'example', 'unconfirmed'] as const
type FacetName = (typeof facetNames)[number]

type Props = { filter: LibraryFilter; onChange: (filter: LibraryFilter) => void }

/** Narrows the list of documents by words and by facets; a facet with one value in all has nothing to choose. */
export function DocumentFilters({ filter, onChange }: Props) {
  const words = useWords(libraryWords)
  const labelOf = useFacetLabels()
  const { data } = useQuery({ ...libraryQuery(filter, 1), placeholderData: keepPreviousData })
  const set = (name: keyof LibraryFilter, value: string) => {
    const { [name]: _old, ...rest } = filter
    onChange(value === '' ? rest : { ...rest, [name]: value })
  }
  return (
    <search aria-label={words.narrow} className={styles.filters}>
      <Input
        allowClear
        aria-label={words.titleFilter}
        placeholder={words.titleFilter}
        maxLength={100}
        value={filter.q ?? ''}
        onChange={(event) => set('q', event.target.value)}
      />
      {facetNames.map((name) => {
        const values = data?.facets[name] ?? []
        if (values.length < 2 && filter[name] === undefined) return null
        return (
          <Select
            key={name}
            aria-label={words.facet[name]}
            value={filter[name] ?? ''}
            onChange={(value) => set(name, value)}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: words.any(words.facet[name]) },
              ...values.map(({ value, count }) => ({ value, label: `${labelOf(name, value)} (${count})` })),
            ]}
          />
        )
      })}
    </search>
  )
}

/** What a value of a facet is called. */
function useFacetLabels(): (name: FacetName, value: string) => string {
  const text = useText()
  const words = useWords(libraryWords)
  const { data: collections } = useQuery(collectionsQuery)
  return (name, value) => {
    const labels: Record<FacetName, Record<string, string>> = {
      kind: text.kind,
      industry: words.industry,
      collection: Object.fromEntries(collections?.map(({ id, title }) => [id, title]) ?? []),
      status: text.status,
      example: words.exampleOnly,
      unconfirmed: words.unconfirmedOnly,
    }
    return labels[name][value] ?? value
  }
}
