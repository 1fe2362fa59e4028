import { Button, Popconfirm, Tag } from 'antd'
import type { Collection } from '../../api/contract/library.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { collectionWords } from './collection-words.ts'
import { GrantList } from './grant-list.tsx'
import { collectionPath } from './queries.ts'
import { useCollectionChange } from './use-collection-change.ts'

/** One collection: what it holds and who may read it. */
export function CollectionCard({ collection }: { collection: Collection }) {
  const text = useText()
  const words = useWords(collectionWords)
  const remove = useCollectionChange()
  const { id, kind, title, documentCount } = collection
  const removable = kind === 'enterprise' && documentCount === 0
  return (
    <section className={page.card} aria-label={title}>
      <div className={page.line}>
        <h2>{title}</h2>
        <Tag>{words.kind[kind]}</Tag>
        <span className={page.soft}>{words.documents(documentCount)}</span>
        {removable && (
          <Popconfirm
            title={words.removeConfirm}
            onConfirm={() => remove.mutate({ path: collectionPath(id), method: 'DELETE' })}
          >
            <Button size="small" danger loading={remove.isPending}>
              {words.remove}
            </Button>
          </Popconfirm>
        )}
      </div>
      <p>{words.readers[kind]}</p>
      {remove.isError && <p role="alert">{errorText(remove.error, text)}</p>}
      {kind === 'enterprise' && <GrantList collectionId={id} />}
    </section>
  )
}
