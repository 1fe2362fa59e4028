/** Pages by the first part of their path, with one of their things (`item`) by the second; shell/place-page.tsx loads them. */
export const places = [
  'sign-in',
  'welcome',
  'account',
  'people',
  'my-data',
  'learning',
  'review',
  'mistakes',
  'data-life-cycle',
  'about',
  'rules',
  'assessment-locks',
  'upkeep',
  'models',
  'collections',
  'workbench',
  'workshop',
  'interview',
  'resume',
  'posts',
  'career-plan',
  'evals',
  'exercises',
  'quizzes',
  'question-bank',
  'papers',
  'class-view',
  'shared',
] as const

export type Place = (typeof places)[number]

/** What may be looked at of a document beside its clauses, by the third part of the path. */
export const documentViews = ['tables', 'seen', 'changes', 'impact'] as const

export type DocumentView = (typeof documentViews)[number]

/** What the list of the library may be opened at, by `?at=`: the files that failed, the editions to confirm. */
export const libraryLists = ['failed', 'unconfirmed'] as const

export type LibraryList = (typeof libraryLists)[number]

/** What the address says is on screen; the page behind a clause panel stays what it was. */
export type Route = {
  page:
    | { name: 'chat'; conversationId: string | null }
    | { name: 'library'; documentId: string | null; view?: DocumentView | undefined; at?: LibraryList | undefined }
    | { name: 'place'; place: Place; item?: string | undefined }
  /** The clause open in the side panel. */
  clauseId: string | null
  /** What is searched for in the library. */
  search: string
}

/** Reads a path with its query string; an unknown path is a new chat. */
export function parseRoute(address: string): Route {
  const url = new URL(address, 'http://local')
  const [name, id, third] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent)
  const place = places.find((one) => one === name)
  return {
    page:
      place !== undefined
        ? { name: 'place', place, ...(id === undefined ? {} : { item: id }) }
        : name === 'library'
          ? {
              name: 'library',
              documentId: id ?? null,
              view: documentViews.find((one) => one === third),
              at: libraryLists.find((one) => one === url.searchParams.get('at')),
            }
          : { name: 'chat', conversationId: name === 'c' ? (id ?? null) : null },
    clauseId: url.searchParams.get('clause'),
    search: url.searchParams.get('q') ?? '',
  }
}

/** The address of a route, which `parseRoute` reads back. */
export function formatRoute({ page, clauseId, search }: Route): string {
  const path = pathOf(page)
  const query = new URLSearchParams()
  if (page.name === 'library' && page.documentId === null && page.at !== undefined) query.set('at', page.at)
  if (clauseId !== null) query.set('clause', clauseId)
  if (search !== '') query.set('q', search)
  const pathname = path
    .filter((part) => part !== null)
    .map(encodeURIComponent)
    .join('/')
  return `/${pathname}${query.size > 0 ? `?${query}` : ''}`
}

function pathOf(page: Route['page']): (string | null)[] {
  switch (page.name) {
    case 'place':
      return [page.place, page.item ?? null]
    case 'library':
      return ['library', page.documentId, page.view ?? null]
    case 'chat':
      return page.conversationId === null ? [] : ['c', page.conversationId]
  }
}
