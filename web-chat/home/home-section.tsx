import { useQuery } from '@tanstack/react-query'
import type { HomeCard } from '../../api/contract/home.ts'
import { shortTime } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { RouteLink } from '../routing/route-link.tsx'
import { FirstTask } from './first-task.tsx'
import styles from './home.module.css'
import { homeWords } from './home-words.ts'
import { pageOfCard } from './page-of-card.ts'
import { homeQuery } from './queries.ts'

/** What the signed-in person most likely wants next, and the first steps of their role until those are done. */
export function HomeSection({ personId }: { personId: string }) {
  const words = useWords(homeWords)
  const home = useQuery(homeQuery)
  if (home.isError && !home.data) return <p role="status">{words.failed}</p>
  // Room for what is coming, so that nothing jumps.
  if (!home.data) return <div className={styles.waiting} aria-busy />
  const { cards, firstTask } = home.data
  return (
    <div className={styles.home}>
      <FirstTask personId={personId} steps={firstTask} />
      <nav aria-label={words.title} className={styles.cards}>
        {cards.map((card) => (
          <Card key={card.kind} card={card} />
        ))}
      </nav>
    </div>
  )
}

function Card({ card }: { card: HomeCard }) {
  const words = useWords(homeWords)
  const { languageTag } = useText()
  const { title, detail } = words.card[card.kind]
  const when = card.at === null ? '' : shortTime(card.at, languageTag)
  return (
    <RouteLink page={pageOfCard(card)} className={card.urgent ? styles.urgent : styles.card}>
      <strong>
        {title}
        {card.urgent && <span className={styles.mark}>{words.urgent}</span>}
      </strong>
      <span className={styles.detail}>{detail({ title: card.title ?? '', count: card.count ?? 0, when })}</span>
    </RouteLink>
  )
}
