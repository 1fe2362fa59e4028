import { SearchOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useText } from '../i18n/text.ts'
import styles from './clause-search.module.css'

/** The search box over all clauses; clearing it goes back to the documents. */
export function ClauseSearch({ query, onSearch }: { query: string; onSearch: (query: string) => void }) {
  const text = useText()
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
          aria-label={text.librarySearch}
          placeholder={text.librarySearchPlaceholder}
          prefix={<SearchOutlined aria-hidden />}
          value={draft}
          onChange={(event) => {
            setDraft(event.target.value)
            if (event.target.value === '' && query !== '') onSearch('')
          }}
        />
        <Button type="primary" htmlType="submit">
          {text.librarySearch}
        </Button>
      </form>
    </search>
  )
}
