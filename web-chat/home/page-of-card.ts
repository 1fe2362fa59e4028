import type { HomeCard } from '../../api/contract/home.ts'
import type { Place, Route } from '../routing/route.ts'

type Page = Route['page']

const place = (place: Place, item?: string | null): Page => ({ name: 'place', place, item: item ?? undefined })
const library = { name: 'library', documentId: null } as const
const newChat: Page = { name: 'chat', conversationId: null }

const pages: Record<HomeCard['kind'], (id: string | null) => Page> = {
  'quiz-due': () => place('quizzes'),
  mistakes: () => place('mistakes'),
  'reviews-due': () => place('review'),
  'next-objective': () => place('learning'),
  'choose-goal': () => place('learning'),
  'go-on': (conversationId) => ({ name: 'chat', conversationId }),
  exercises: () => place('exercises'),
  'read-library': () => library,
  'marks-waiting': (id) => place('papers', id && `quiz:${id}`),
  'quiz-running': (id) => place('papers', id && `quiz:${id}`),
  'drafts-waiting': (id) => place('workshop', id),
  'new-lesson': () => place('workshop', 'new'),
  'open-class': () => place('people'),
  'class-view': () => place('class-view'),
  'resume-missing': () => place('resume'),
  'post-matched': (id) => place('posts', id),
  'interview-open': (id) => place('interview', id),
  'new-interview': () => place('interview'),
  'cases-waiting': () => place('workbench'),
  'releases-waiting': () => place('workbench', 'releases'),
  'monthly-report': () => place('workbench', 'report'),
  'read-rules': () => place('rules'),
  'jobs-failed': () => ({ ...library, at: 'failed' }),
  'model-missing': () => place('models'),
  'backup-due': () => place('upkeep'),
  'editions-unconfirmed': () => ({ ...library, at: 'unconfirmed' }),
  people: () => place('people', 'everybody'),
  upkeep: () => place('upkeep'),
  'my-data': () => place('my-data'),
}

/** The page that a card of the home leads to. */
export const pageOfCard = ({ kind, id }: HomeCard): Page => pages[kind](id)

const stepPages = {
  ask: newChat,
  'choose-goal': place('learning'),
  practise: place('learning'),
  'open-class': place('people'),
  'make-lesson': place('workshop', 'new'),
  'give-quiz': place('papers'),
  'write-resume': place('resume'),
  'make-plan': place('career-plan'),
  interview: place('interview'),
  'decide-case': place('workbench'),
  'approve-application': place('workbench', 'register'),
  'connect-model': place('models'),
  'invite-people': place('people', 'everybody'),
  'back-up': place('upkeep'),
} satisfies Record<string, Page>

/** A first step of a role. */
export type FirstStep = keyof typeof stepPages

/** The page on which a first step is done. */
export const pageOfStep = (step: FirstStep): Page => stepPages[step]
