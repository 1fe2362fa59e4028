import { useQuery } from '@tanstack/react-query'
import { signInQuery } from '../api/queries.ts'
import { LoadFailure } from '../load-failure.tsx'
import { useRoute } from '../routing/use-route.ts'
import { BashanApp } from './app.tsx'
import { PlacePage } from './place-page.tsx'
import type { PreferencesProps } from './preferences.tsx'

/** The application for whoever may use it; for others, and for one-time links, the page to sign in. */
export function Gate({ preferences }: { preferences: PreferencesProps }) {
  const { route } = useRoute()
  const state = useQuery(signInQuery)
  const place = route.page.name === 'place' ? route.page.place : null
  if (place === 'welcome' || place === 'sign-in') return <PlacePage place={place} />
  if (state.data) {
    const { account, guests } = state.data
    return account === null && !guests ? <PlacePage place="sign-in" /> : <BashanApp preferences={preferences} />
  }
  return state.isError ? <LoadFailure error={state.error} onRetry={() => state.refetch()} /> : null
}
