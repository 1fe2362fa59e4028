import { Alert, Select } from 'antd'
import type { ModelChoiceEntry, Models } from '../../api/contract/models.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import styles from './models.module.css'
import { useModelChange } from './queries.ts'
import { modelsWords } from './words.ts'

type Agent = Models['choices'][number]['agent']

const agents: readonly Agent[] = ['default', 'tutor', 'lesson-planner', 'quiz-writer', 'career-coach', 'interviewer']
const unset = 'unset'
const quotation = 'quotation'

/** Which model each role has; a model is picked from those that connections offer or that are chosen already. */
export function ChoicesSection({ models }: { models: Models }) {
  const text = useText()
  const words = useWords(modelsWords)
  const change = useModelChange()
  const chosenValue = (agent: Agent) => {
    const choice = models.choices.find((one) => one.agent === agent)
    if (!choice) return unset
    return choice.connectionId === null ? quotation : JSON.stringify([choice.connectionId, choice.model])
  }
  const choose = (agent: Agent, value: string) => {
    const body: ModelChoiceEntry = { choice: choiceOf(value) }
    change.mutate({ path: `/choices/${agent}`, method: 'PUT', body })
  }
  const groups = models.connections.map(({ id, title, offered }) => {
    const chosen = models.choices.flatMap((one) => (one.connectionId === id && one.model !== null ? [one.model] : []))
    const names = [...new Set([...chosen, ...offered])]
    return {
      label: title,
      options: names.map((name) => ({ value: JSON.stringify([id, name]), label: `${title} · ${name}` })),
    }
  })
  return (
    <section className={page.section} aria-labelledby="choices-title">
      <h2 id="choices-title">{words.choices}</h2>
      {agents.map((agent) => (
        <div key={agent} className={styles.choice}>
          <span>{words.agents[agent]}</span>
          <Select
            aria-label={words.agents[agent]}
            value={chosenValue(agent)}
            onChange={(value) => choose(agent, value)}
            showSearch
            options={[
              {
                value: unset,
                label: agent === 'default' ? words.asEnvironment(models.environment) : words.asDefault,
              },
              { value: quotation, label: words.quotation },
              ...groups.filter(({ options }) => options.length > 0),
            ]}
          />
        </div>
      ))}
      {change.isError && <Alert type="error" role="alert" title={errorText(change.error, text)} />}
    </section>
  )
}

function choiceOf(value: string): ModelChoiceEntry['choice'] {
  if (value === unset) return null
  if (value === quotation) return { connectionId: null, model: null }
  const [connectionId, model] = JSON.parse(value) as [string, string]
  return { connectionId, model }
}
