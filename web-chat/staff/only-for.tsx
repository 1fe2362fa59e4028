import { useQuery } from '@tanstack/react-query'
import type { SignInState } from '../../api/contract/identity.ts'
import { signInQuery } from '../api/queries.ts'
import { useWords } from '../i18n/use-words.ts'
import { PlaceLink } from '../routing/place-link.tsx'
import { onlyForWords } from './only-for-words.ts'

type Role = NonNullable<SignInState['account']>['role']

/** What these roles may use; the others are told so, and where to sign in. The server refuses them anyway. */
export function OnlyFor({ roles, children }: { roles: readonly Role[]; children: React.ReactNode }) {
  const words = useWords(onlyForWords)
  const { data } = useQuery(signInQuery)
  if (!data) return null
  if (data.account !== null && roles.includes(data.account.role)) return children
  return (
    <p>
      {words.notYours} <PlaceLink place="sign-in">{words.signIn}</PlaceLink>
    </p>
  )
}
