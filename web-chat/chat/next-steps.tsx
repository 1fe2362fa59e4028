import { useQuery } from '@tanstack/react-query'
import type { SignInState } from '../../api/contract/identity.ts'
import { conversationsQuery } from '../api/queries.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import type { Route } from '../routing/route.ts'
import { RouteLink } from '../routing/route-link.tsx'
import styles from './next-steps.module.css'
import { nextStepsWords } from './next-steps-words.ts'

type Role = NonNullable<SignInState['account']>['role']
type Step = { page: Route['page']; title: string; detail: string }

/** What somebody of this role most likely wants beside asking. */
export function NextSteps({ role }: { role: Role }) {
  const text = useText()
  const words = useWords(nextStepsWords)
  const last = useQuery(conversationsQuery).data?.[0]
  const library: Step = {
    page: { name: 'library', documentId: null },
    title: text.library,
    detail: role === 'administrator' || role === 'teacher' ? words.keepLibrary : words.readLibrary,
  }
  const place = (place: Extract<Route['page'], { name: 'place' }>['place'], title: string, detail: string): Step => ({
    page: { name: 'place', place },
    title,
    detail,
  })
  const steps: Partial<Record<Role, Step[]>> = {
    teacher: [
      library,
      place('people', text.people, words.ownClasses),
      place('assessment-locks', text.locks, words.lock),
    ],
    administrator: [library, place('people', text.people, words.allPeople), place('upkeep', text.upkeep, words.upkeep)],
    committee: [place('workbench', text.workbench, words.workbench), place('rules', text.rules, words.rules), library],
  }
  const goOn: Step[] = last
    ? [{ page: { name: 'chat', conversationId: last.id }, title: words.goOn, detail: last.title || text.untitled }]
    : []
  const shown = steps[role] ?? [...goOn, library, place('my-data', text.myData, words.myData)]
  return (
    <nav aria-label={words.title} className={styles.steps}>
      {shown.map(({ page, title, detail }) => (
        <RouteLink key={title} page={page} className={styles.step}>
          <strong>{title}</strong>
          <span className={styles.detail}>{detail}</span>
        </RouteLink>
      ))}
    </nav>
  )
}
