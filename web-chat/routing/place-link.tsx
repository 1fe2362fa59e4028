import { formatRoute, type Place } from './route.ts'
import { useRoute } from './use-route.ts'

/** A link to one of the places, without loading the application anew. */
export function PlaceLink({ place, children }: { place: Place; children: React.ReactNode }) {
  const { navigate } = useRoute()
  const route = { page: { name: 'place' as const, place }, clauseId: null, search: '' }
  return (
    <a
      href={formatRoute(route)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        navigate(route)
      }}
    >
      {children}
    </a>
  )
}
