import { Button, Input } from 'antd'
import { useState } from 'react'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { collectionWords } from './collection-words.ts'
import { useCollectionChange } from './use-collection-change.ts'

const slugShape = /^[a-z0-9][a-z0-9-]{0,39}$/

/** Opens a confidential collection for a company's documents. */
export function NewCollection() {
  const text = useText()
  const words = useWords(collectionWords)
  const create = useCollectionChange()
  const [title, setTitle] = useState('')
  const [slug, setSlug] = useState('')
  const ready = title.trim() !== '' && slugShape.test(slug)
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    create.mutate(
      { path: '/api/collections', method: 'POST', body: { title: title.trim(), slug } },
      {
        onSuccess: () => {
          setTitle('')
          setSlug('')
        },
      },
    )
  }
  return (
    <form className={page.card} aria-labelledby="new-collection" onSubmit={submit}>
      <h2 id="new-collection">{words.create}</h2>
      <p className={page.soft}>{words.createDetail}</p>
      <div className={page.section}>
        <label htmlFor="collection-title">{words.title}</label>
        <Input
          id="collection-title"
          maxLength={80}
          placeholder={words.titleExample}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      <div className={page.section}>
        <label htmlFor="collection-slug">{words.slug}</label>
        <Input
          id="collection-slug"
          maxLength={40}
          placeholder={words.slugExample}
          value={slug}
          status={slug === '' || slugShape.test(slug) ? '' : 'error'}
          onChange={(event) => setSlug(event.target.value)}
        />
      </div>
      <div>
        <Button type="primary" htmlType="submit" disabled={!ready} loading={create.isPending}>
          {words.createButton}
        </Button>
      </div>
      {create.isError && <p role="alert">{errorText(create.error, text)}</p>}
    </form>
  )
}
