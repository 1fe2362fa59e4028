import { useQuery } from '@tanstack/react-query'
import type { OwnRelease } from '../../api/contract/workbench.ts'
import { requestJson } from '../api/request.ts'
import { minuteOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { releaseWords } from './release-words.ts'

/** Tells a person when, and why, the committee learned who they are; nothing where it never did. */
export function IdentityReleases() {
  const { languageTag } = useText()
  const words = useWords(releaseWords)
  const { data } = useQuery({
    queryKey: ['identity-releases'],
    queryFn: ({ signal }) => requestJson<{ releases: OwnRelease[] }>('/api/my-data/identity-releases', { signal }),
  })
  if (!data || data.releases.length === 0) return null
  return (
    <section className={page.section} aria-labelledby="identity-releases">
      <h2 id="identity-releases">{words.title}</h2>
      <p>{words.detail}</p>
      <ul className={page.rows}>
        {data.releases.map(({ id, at, urgent, reason }) => (
          <li key={id}>
            <span>
              {minuteOf(at, languageTag)}
              {urgent && words.urgent} {reason}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
