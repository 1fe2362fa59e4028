import { useQuery } from '@tanstack/react-query'
import { Checkbox, Input, Select, Tag } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import { titlesQuery } from '../library/queries.ts'
import { useItemKinds } from '../quiz/use-item-kinds.ts'
import page from '../theme/page.module.css'
import { bankWords } from './bank-words.ts'
import type { BankFilter } from './queries.ts'
import styles from './question-bank.module.css'

type Props = { filter: BankFilter; onFilter: (filter: BankFilter) => void }

/** Narrows the bank by sign-off, type, level, document, tag, words and owner. */
export function BankFilters({ filter, onFilter }: Props) {
  const words = useWords(bankWords)
  const kinds = useItemKinds()
  const titles = useQuery(titlesQuery)
  const change = (part: BankFilter) => onFilter({ ...filter, ...part })
  return (
    <search className={styles.filters} aria-label={words.filters}>
      <Select
        allowClear
        aria-label={words.status}
        placeholder={words.status}
        options={kinds.statuses}
        value={filter.status ?? null}
        onChange={(status) => change({ status: status ?? undefined })}
      />
      <Select
        allowClear
        aria-label={words.type}
        placeholder={words.type}
        options={kinds.types}
        value={filter.type ?? null}
        onChange={(type) => change({ type: type ?? undefined })}
      />
      <Select
        allowClear
        aria-label={words.bloom}
        placeholder={words.bloom}
        options={kinds.blooms}
        value={filter.bloom ?? null}
        onChange={(bloom) => change({ bloom: bloom ?? undefined })}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={words.document}
        placeholder={words.document}
        options={(titles.data ?? []).map(({ id, title, edition }) => ({
          value: id,
          label: [title, edition].filter(Boolean).join(' · '),
        }))}
        value={filter.document ?? null}
        onChange={(document: string | null) => change({ document: document ?? undefined })}
      />
      <Input.Search
        allowClear
        aria-label={words.tag}
        placeholder={words.tag}
        maxLength={30}
        defaultValue={filter.tag}
        onSearch={(tag) => change({ tag: tag.trim() })}
      />
      <Input.Search
        allowClear
        aria-label={words.search}
        placeholder={words.search}
        maxLength={60}
        defaultValue={filter.words}
        onSearch={(sought) => change({ words: sought.trim() })}
      />
      <span className={page.line}>
        <Checkbox
          checked={filter.mine === '1'}
          onChange={({ target }) => change({ mine: target.checked ? '1' : undefined })}
        >
          {words.mine}
        </Checkbox>
        {filter.blueprint !== undefined && (
          <Tag closable onClose={() => change({ blueprint: undefined })}>
            {words.onePlan}
          </Tag>
        )}
      </span>
    </search>
  )
}
