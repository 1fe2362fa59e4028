import { useWords } from '../i18n/use-words.ts'
import { RouteLink } from '../routing/route-link.tsx'
import { useRoute } from '../routing/use-route.ts'
import styles from './learning.module.css'
import { learningWords } from './words.ts'

const tabs = ['learning', 'review', 'mistakes'] as const

/** The three pages of one's learning, with how much waits on each. */
export function LearningTabs({ due, mistakes }: { due: number; mistakes: number }) {
  const words = useWords(learningWords)
  const { route } = useRoute()
  const here = route.page.name === 'place' ? route.page.place : null
  const waiting = { learning: 0, review: due, mistakes }
  return (
    <nav className={styles.tabs} aria-label={words.title}>
      {tabs.map((place) => (
        <span key={place} aria-current={place === here ? 'page' : undefined}>
          <RouteLink page={{ name: 'place', place }}>
            {words.tabs[place]}
            {waiting[place] > 0 && `（${waiting[place]}）`}
          </RouteLink>
        </span>
      ))}
    </nav>
  )
}
