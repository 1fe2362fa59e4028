import { Button, Drawer, Segmented } from 'antd'
import type { ObjectiveView, PriorLevelView } from '../../api/contract/learning.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { useOpenClause } from '../reader/open-clause.ts'
import page from '../theme/page.module.css'
import { EvidenceList } from './evidence-list.tsx'
import styles from './learning.module.css'
import { useLearningChange } from './use-learning-change.ts'
import { learningWords } from './words.ts'

type Props = { objective: ObjectiveView | null; onClose: () => void; onPractise: (objective: ObjectiveView) => void }

/** What an objective's mastery rests on: its clauses, what one said of oneself, each answer. */
export function ObjectiveDrawer({ objective, onClose, onPractise }: Props) {
  const text = useText()
  const words = useWords(learningWords)
  const openClause = useOpenClause()
  const change = useLearningChange()
  if (!objective) return null
  const { id, title, knowledge, mastery, sources, prerequisites, said, dueOn } = objective
  return (
    <Drawer open title={title} size="min(100vw, 30rem)" closable={{ 'aria-label': text.close }} onClose={onClose}>
      <div className={page.page}>
        <div className={styles.facts}>
          <span>{words.knowledge[knowledge]}</span>
          {mastery && <span>{words.state[mastery.state]}</span>}
          {mastery && mastery.level !== null && <span>{words.level(Math.round(mastery.level * 100))}</span>}
          {mastery?.wanting && <span>{words.wanting[mastery.wanting]}</span>}
          {dueOn && <span>{words.dueOn(dueOn)}</span>}
        </div>
        {mastery && mastery.answers > 0 && mastery.answers < 3 && <p className={page.soft}>{words.fewAnswers}</p>}
        {prerequisites.length > 0 && <p className={page.soft}>{words.after(prerequisites.join('、'))}</p>}
        <div>
          <Button type="primary" onClick={() => onPractise(objective)}>
            {words.practise}
          </Button>
        </div>
        {mastery && (
          <section className={page.section}>
            <h2>{words.said}</h2>
            <Segmented<PriorLevelView | ''>
              style={{ justifySelf: 'start' }}
              aria-label={words.said}
              value={said ?? ''}
              options={(['none', 'some', 'well'] as const).map((value) => ({ value, label: words.saidLevels[value] }))}
              onChange={(level) => change.mutate({ path: '/priors', method: 'PUT', body: { objectiveId: id, level } })}
            />
            <p className={page.soft}>{words.saidHint}</p>
            {change.isError && <p role="alert">{errorText(change.error, text)}</p>}
          </section>
        )}
        <section className={page.section}>
          <h2>{words.sources}</h2>
          {sources.map(({ clauseId, documentTitle, clause }) => (
            <button key={clauseId} type="button" className={styles.link} onClick={() => openClause(clauseId)}>
              《{documentTitle}》{clause}
            </button>
          ))}
        </section>
        <section className={page.section}>
          <h2>{words.evidence}</h2>
          <EvidenceList objectiveId={id} />
        </section>
      </div>
    </Drawer>
  )
}
