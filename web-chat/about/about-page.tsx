import { useQuery } from '@tanstack/react-query'
import { statusQuery } from '../api/queries.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { PlaceLink } from '../routing/place-link.tsx'
import styles from '../theme/page.module.css'
import { aboutWords } from './words.ts'

/** What this is, what its labels mean, where its limits are, and whom to turn to. */
export function AboutPage() {
  const text = useText()
  const words = useWords(aboutWords)
  const status = useQuery(statusQuery)
  return (
    <div className={styles.scroller}>
      <div className={styles.page}>
        <h1 className={styles.title}>{words.about}</h1>
        <section className={styles.section}>
          <h2>{words.what}</h2>
          <p>{words.whatDetail}</p>
        </section>
        <section className={styles.section}>
          <h2>{words.labels}</h2>
          <ul className={styles.notice}>
            <li>{words.labelModel}</li>
            <li>{words.labelQuotation}</li>
            <li>{words.labelFixed}</li>
          </ul>
          <p>{words.labelFiles}</p>
        </section>
        <section className={styles.section}>
          <h2>{words.limits}</h2>
          <ul className={styles.notice}>
            {words.limitList.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </section>
        <section className={styles.section}>
          <h2>{words.help}</h2>
          <p>{words.helpDetail}</p>
        </section>
        <section className={styles.section}>
          <h2>{words.complain}</h2>
          <p>{words.complainDetail}</p>
        </section>
        <p className={styles.line}>
          <PlaceLink place="my-data">{words.toMyData}</PlaceLink>
          <PlaceLink place="data-life-cycle">{words.lifeCycle}</PlaceLink>
          <PlaceLink place="rules">{text.rules}</PlaceLink>
        </p>
        {status.data && <p className={styles.soft}>{words.version(status.data.version)}</p>}
      </div>
    </div>
  )
}
