import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { peopleQuery } from '../people/queries.ts'
import page from '../theme/page.module.css'
import { collectionWords } from './collection-words.ts'

type Props = { granted: readonly string[]; onGrant: (userId: string) => void }

/** Finds a person by part of the name and grants them the collection. */
export function GrantForm({ granted, onGrant }: Props) {
  const text = useText()
  const words = useWords(collectionWords)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const found = useQuery({ ...peopleQuery({ text: typed, role: '', page: 1 }), placeholderData: keepPreviousData })
  const people = (found.data?.people ?? []).filter(({ id, disabledAt }) => disabledAt === null && !granted.includes(id))
  return (
    <div className={page.line}>
      <Select<string>
        showSearch={{ filterOption: false, onSearch: (value) => setTyped(value.trim().slice(0, 40)) }}
        aria-label={words.person}
        placeholder={words.search}
        style={{ flex: '1 1 14em', minWidth: 0, maxWidth: '24em' }}
        value={chosen}
        onChange={setChosen}
        notFoundContent={words.noPerson}
        options={people.map(({ id, name, username, role }) => ({
          value: id,
          label: `${name}（${text.role[role]}，${username}）`,
        }))}
      />
      <Button
        disabled={chosen === null}
        onClick={() => {
          if (chosen !== null) onGrant(chosen)
          setChosen(null)
          setTyped('')
        }}
      >
        {words.grant}
      </Button>
    </div>
  )
}
