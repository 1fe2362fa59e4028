import { Select, Switch } from 'antd'
import type { LearningOverview } from '../../api/contract/learning.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { PlaceLink } from '../routing/place-link.tsx'
import page from '../theme/page.module.css'
import styles from './learning.module.css'
import { useLearningChange } from './use-learning-change.ts'
import { learningWords } from './words.ts'

/** The switch of the record, how one wants things explained, and by which rules all is computed. */
export function RecordSettings({ overview: { recording, preferences } }: { overview: LearningOverview }) {
  const text = useText()
  const words = useWords(learningWords)
  const change = useLearningChange()
  const choose = (body: unknown) => change.mutate({ path: '/choices', method: 'PUT', body })
  return (
    <details className={styles.settings}>
      <summary>{words.settings}</summary>
      <div className={page.section}>
        <ul className={page.rows}>
          <li>
            <span>{words.recording}</span>
            <Switch
              aria-label={words.recording}
              checked={recording}
              onChange={(checked) => choose({ recording: checked })}
            />
          </li>
          <li>
            <span>{words.explanations}</span>
            <Select
              aria-label={words.explanations}
              value={preferences.explanations}
              options={(['short', 'long'] as const).map((value) => ({ value, label: words.explanationKinds[value] }))}
              onChange={(explanations) => choose({ preferences: { explanations } })}
            />
          </li>
          <li>
            <span>{words.examplesFirst}</span>
            <Switch
              aria-label={words.examplesFirst}
              checked={preferences.examplesFirst}
              onChange={(examplesFirst) => choose({ preferences: { examplesFirst } })}
            />
          </li>
          <li>
            <span>{words.dailyMinutes}</span>
            <Select
              aria-label={words.dailyMinutes}
              value={preferences.dailyMinutes}
              options={[5, 10, 15, 30, 60].map((value) => ({ value, label: words.minutes(value) }))}
              onChange={(dailyMinutes) => choose({ preferences: { dailyMinutes } })}
            />
          </li>
        </ul>
        {change.isError && <p role="alert">{errorText(change.error, text)}</p>}
        <h2>{words.howComputed}</h2>
        <ul className={page.notice}>
          {words.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <p>
          <PlaceLink place="my-data">{words.data}</PlaceLink>
        </p>
      </div>
    </details>
  )
}
