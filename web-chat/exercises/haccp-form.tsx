import { Input, Radio, Segmented } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import styles from './exercises.module.css'
import { ccpSteps, type HaccpAnswers, type HaccpTask, significantOf, walkTree } from './open-parts.ts'
import { exerciseWords } from './words.ts'

type Props = { task: HaccpTask; answers: HaccpAnswers; onChange: (answers: HaccpAnswers) => void }

/** A HACCP exercise: hazard analysis, the tree for each significant hazard, the plan for each CCP. */
export function HaccpForm(props: Props) {
  const { task } = props
  const words = useWords(exerciseWords)
  return (
    <>
      <section className={page.card}>
        <h2>{task.title}</h2>
        <p>
          {words.product}：{task.product}
        </p>
        <h3>{words.facts}</h3>
        <ul className={page.notice}>
          {task.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <h3>{words.flow}</h3>
        <ol className={page.notice}>
          {task.steps.map(({ id, title, text }) => (
            <li key={id}>
              {title} <span className={page.soft}>{text}</span>
            </li>
          ))}
        </ol>
      </section>
      <Analysis {...props} />
      <Trees {...props} />
      <Plans {...props} />
    </>
  )
}

function Analysis({ task, answers, onChange }: Props) {
  const words = useWords(exerciseWords)
  type One = HaccpAnswers['analysis'][number]
  function set(id: string, change: Partial<One>) {
    const before = answers.analysis.find((one) => one.id === id) ?? { id, judgement: 'none', reason: '' }
    const rest = answers.analysis.filter((one) => one.id !== id)
    onChange({ ...answers, analysis: [...rest, { ...before, ...change }] })
  }
  return (
    <section className={page.section}>
      <h2>{words.parts.analysis}</h2>
      <p className={page.soft}>{words.analysisHelp}</p>
      {task.steps
        .map((step) => ({ step, own: task.candidates.filter((one) => one.step === step.id) }))
        .filter(({ own }) => own.length > 0)
        .map(({ step, own }) => (
          <div key={step.id} className={page.card}>
            <h3>{step.title}</h3>
            {own.map(({ id, name }) => {
              const given = answers.analysis.find((one) => one.id === id)
              return (
                <div key={id} className={styles.candidate}>
                  <p id={`hazard-${id}`}>{name}</p>
                  <Radio.Group
                    aria-labelledby={`hazard-${id}`}
                    optionType="button"
                    value={given?.judgement}
                    onChange={(event) => set(id, { judgement: event.target.value })}
                    options={(['significant', 'minor', 'none'] as const).map((value) => ({
                      value,
                      label: words.judgement[value],
                    }))}
                  />
                  {given && given.judgement !== 'none' && (
                    <Input
                      aria-label={words.reasonFor(name)}
                      placeholder={words.reason}
                      maxLength={1000}
                      value={given.reason}
                      onChange={(event) => set(id, { reason: event.target.value })}
                    />
                  )}
                </div>
              )
            })}
          </div>
        ))}
    </section>
  )
}

function Trees({ task, answers, onChange }: Props) {
  const words = useWords(exerciseWords)
  const significant = significantOf(task, answers)
  type Given = HaccpAnswers['trees'][number]['answers']
  function set(hazard: string, given: Given) {
    const rest = answers.trees.filter((one) => one.hazard !== hazard)
    onChange({ ...answers, trees: [...rest, { hazard, answers: given }] })
  }
  return (
    <section className={page.section}>
      <h2>{words.parts.trees}</h2>
      <p className={page.soft}>{significant.length === 0 ? words.treesEmpty : words.treesHelp}</p>
      {significant.map(({ id, step, name }) => {
        const given = answers.trees.find(({ hazard }) => hazard === id)?.answers ?? {}
        const { asked, outcome } = walkTree(task.tree, given)
        return (
          <div key={id} className={page.card}>
            <h3>
              {task.steps.find((one) => one.id === step)?.title}：{name}
            </h3>
            {asked.map((question) => (
              <div key={question} className={styles.question}>
                <p id={`${id}-${question}`}>{words.question[question]}</p>
                <Segmented<'yes' | 'no' | ''>
                  aria-labelledby={`${id}-${question}`}
                  value={given[question] === undefined ? '' : given[question] ? 'yes' : 'no'}
                  onChange={(value) => set(id, { ...given, [question]: value === 'yes' })}
                  options={[
                    { value: 'yes', label: words.yes },
                    { value: 'no', label: words.no },
                  ]}
                />
              </div>
            ))}
            <p role="status" className={styles.outcome}>
              {outcome === null ? '' : `→ ${words.outcome[outcome]}`}
            </p>
          </div>
        )
      })}
    </section>
  )
}

function Plans({ task, answers, onChange }: Props) {
  const words = useWords(exerciseWords)
  const steps = ccpSteps(task, answers)
  const empty = { limit: '', monitoring: '', correction: '' }
  function set(step: string, change: Partial<typeof empty>) {
    const before = answers.plans.find((one) => one.step === step) ?? { step, ...empty }
    const rest = answers.plans.filter((one) => one.step !== step)
    onChange({ ...answers, plans: [...rest, { ...before, ...change }] })
  }
  return (
    <section className={page.section}>
      <h2>{words.parts.plans}</h2>
      <p className={page.soft}>{steps.length === 0 ? words.plansEmpty : words.plansHelp}</p>
      {steps.map(({ id, title }) => {
        const given = answers.plans.find(({ step }) => step === id) ?? empty
        return (
          <div key={id} className={page.card}>
            <h3>{title}</h3>
            {(['limit', 'monitoring', 'correction'] as const).map((field) => (
              <div key={field} className={styles.field}>
                <label htmlFor={`${id}-${field}`}>{words[field]}</label>
                <Input.TextArea
                  id={`${id}-${field}`}
                  autoSize={{ minRows: 1, maxRows: 5 }}
                  maxLength={1000}
                  value={given[field]}
                  onChange={(event) => set(id, { [field]: event.target.value })}
                />
              </div>
            ))}
          </div>
        )
      })}
    </section>
  )
}
