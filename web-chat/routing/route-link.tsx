import { formatRoute, type Route } from './route.ts'
import { useRoute } from './use-route.ts'

type Props = { page: Route['page']; className?: string | undefined; children: React.ReactNode }

/** A link to a page, without loading the application anew. */
export function RouteLink({ page, className, children }: Props) {
  const { navigate } = useRoute()
  const route = { page, clauseId: null, search: '' }
  return (
    <a
      className={className}
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
