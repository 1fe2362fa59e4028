import { useQuery } from '@tanstack/react-query'
import type { OwnRelease } from '../../api/contract/workbench.ts'
import { requestJson } from '../api/request.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'

const releaseWords = {
  zh: {
    title: '身份曾被查看',
    detail: '伦理委员会平时看不到提问的人是谁。下列情况下，你的身份依规定向一名委员披露过：',
    urgent: '（生命安全紧急披露）',
  },
  en: {
    title: 'Your identity was seen',
    detail: 'The ethics committee does not see who asks. In these cases your identity was shown to one member:',
    urgent: ' (urgent, for safety of life)',
  },
}

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
              {new Date(at).toLocaleString(languageTag, { hourCycle: 'h23' })}
              {urgent && words.urgent} {reason}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
