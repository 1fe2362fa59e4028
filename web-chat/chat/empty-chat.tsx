import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { signInQuery, suggestionsQuery } from '../api/queries.ts'
import { useText } from '../i18n/text.ts'
import styles from './empty-chat.module.css'
import { QuestionButtons } from './question-buttons.tsx'

const ConsentCard = lazy(() =>
  import('../my-data/consent-card.tsx').then(({ ConsentCard }) => ({ default: ConsentCard })),
)
const HomeSection = lazy(() => import('../home/home-section.tsx').then(({ HomeSection }) => ({ default: HomeSection })))
const TryRoles = lazy(() => import('../sign-in/try-roles.tsx').then(({ TryRoles }) => ({ default: TryRoles })))

/** The start of a chat: what this is, what whoever is signed in most likely wants next, and questions that the library can answer. */
export function EmptyChat({ onAsk }: { onAsk: (question: string) => void }) {
  const text = useText()
  const suggestions = useQuery(suggestionsQuery)
  const signIn = useQuery(signInQuery)
  return (
    <div className={styles.empty}>
      <div>
        <h1 className={styles.title}>{text.welcome}</h1>
        <p className={styles.detail}>{text.welcomeDetail}</p>
      </div>
      {signIn.data?.account?.demo === false && (
        <Suspense>
          <ConsentCard />
        </Suspense>
      )}
      {signIn.data?.account && (
        <Suspense>
          <HomeSection personId={signIn.data.account.id} />
        </Suspense>
      )}
      <QuestionButtons title={text.tryAsking} questions={suggestions.data?.questions ?? []} onAsk={onAsk} />
      {signIn.data?.account === null && signIn.data.tryAs.length > 0 && (
        <Suspense>
          <TryRoles roles={signIn.data.tryAs} />
        </Suspense>
      )}
      <Hills />
    </div>
  )
}

function Hills() {
  return (
    <svg className={styles.hills} viewBox="0 0 1200 220" preserveAspectRatio="none" aria-hidden="true">
      <path
        fill="var(--hill-far)"
        d="M0 220V120C90 96 150 40 240 66s120 60 210 34S590 8 700 40s110 78 210 62 150-62 290-30v148z"
      />
      <path fill="var(--hill-near)" d="M0 220v-46c120-26 190-58 300-30s150 48 270 26 190-66 310-38 180 44 320 20v68z" />
    </svg>
  )
}
