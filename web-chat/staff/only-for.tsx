import { useQuery } from '@tanstack/react-query'
import type { SignInState } from '../../api/contract/identity.ts'
import { signInQuery } from '../api/queries.ts'
import { useWords } from '../i18n/use-words.ts'
import { PlaceLink } from '../routing/place-link.tsx'

type Role = NonNullable<SignInState['account']>['role']

const onlyForWords = {
  zh: { notYours: '这一页不是给您这个身份用的。', signIn: '用别的账号登录' },
  en: { notYours: 'This page is not for your role.', signIn: 'Sign in as somebody else' },
}

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
