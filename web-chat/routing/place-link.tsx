import type { Place } from './route.ts'
import { RouteLink } from './route-link.tsx'

/** A link to one of the places, without loading the application anew. */
export function PlaceLink({ place, children }: { place: Place; children: React.ReactNode }) {
  return <RouteLink page={{ name: 'place', place }}>{children}</RouteLink>
}
