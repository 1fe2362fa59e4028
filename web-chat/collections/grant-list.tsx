import { useQuery } from '@tanstack/react-query'
import { Button, Popconfirm, Skeleton } from 'antd'
import { errorText } from '../error-text.ts'
import { dayOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import page from '../theme/page.module.css'
import { collectionWords } from './collection-words.ts'
import { GrantForm } from './grant-form.tsx'
import { collectionPath, grantsQuery } from './queries.ts'
import { useCollectionChange } from './use-collection-change.ts'

/** The people who may read a confidential collection; another is added below, each may be taken back. */
export function GrantList({ collectionId }: { collectionId: string }) {
  const text = useText()
  const words = useWords(collectionWords)
  const grants = useQuery(grantsQuery(collectionId))
  const change = useCollectionChange()
  if (grants.isError) return <LoadFailure error={grants.error} onRetry={() => grants.refetch()} />
  if (!grants.data) return <Skeleton active title={false} paragraph={{ rows: 1 }} />
  const pathOf = (userId: string) => `${collectionPath(collectionId)}/grants/${encodeURIComponent(userId)}`
  return (
    <>
      {grants.data.length === 0 ? (
        <p role="status">{words.nobody}</p>
      ) : (
        <ul className={page.rows}>
          {grants.data.map(({ userId, name, grantedByName, grantedAt }) => (
            <li key={userId}>
              <div>
                <strong>{name}</strong>
                <p className={page.soft}>{words.grantedBy(grantedByName, dayOf(grantedAt, text.languageTag))}</p>
              </div>
              <Popconfirm
                title={words.revokeConfirm(name)}
                onConfirm={() => change.mutate({ path: pathOf(userId), method: 'DELETE' })}
              >
                <Button aria-label={`${words.revoke} ${name}`}>{words.revoke}</Button>
              </Popconfirm>
            </li>
          ))}
        </ul>
      )}
      <GrantForm
        granted={grants.data.map(({ userId }) => userId)}
        onGrant={(userId) => change.mutate({ path: pathOf(userId), method: 'PUT' })}
      />
      {change.isError && <p role="alert">{errorText(change.error, text)}</p>}
    </>
  )
}
