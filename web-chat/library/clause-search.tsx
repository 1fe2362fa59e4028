import { SearchOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import styles from './clause-search.module.css'
import { libraryWords } from './words.ts'

/** The search box over all clauses; clearing it goes back to the documents. */
export function ClauseSearch({ query, onSearch }: { query: string; onSearch: (query: string) => void }) {
  const words = useWords(libraryWords)
  const [draft, setDraft] = useState(query)
  return (
    <search>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          onSearch(draft.trim())
        }}
      >
        <Input
          allowClear
          autoFocus={query !== ''}
          aria-label={words.search}
          placeholder={words.searchPlaceholder}
          prefix={<SearchOutlined aria-hidden />}
          value={draft}
          onChange={(event) => {
            setDraft(event.target.value)
            if (event.target.value === '' && query !== '') onSearch('')
          }}
        />
        <Button type="primary" htmlType="submit">
          {words.search}
        </Button>
      </form>
    </search>
  )
}
