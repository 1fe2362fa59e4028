import { Button } from 'antd'
import type { LearningOverview, ObjectiveView } from '../../api/contract/learning.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import styles from './learning.module.css'
import { learningWords } from './words.ts'

type Props = {
  overview: Pick<LearningOverview, 'objectives' | 'due'>
  onOpen: (objective: ObjectiveView) => void
  onPractise: (objective: ObjectiveView) => void
}

/** The map of a goal: its objectives under their headings, each with its kind, state and mastery. */
export function ObjectiveList({ overview: { objectives, due }, onOpen, onPractise }: Props) {
  const groups = [...new Set(objectives.map(({ group }) => group))]
  return groups.map((group) => (
    <section key={group} className={page.section} aria-label={group}>
      <h2>{group}</h2>
      <ul className={styles.objectives}>
        {objectives
          .filter((objective) => objective.group === group)
          .map((objective) => (
            <li key={objective.id} className={styles.objective}>
              <Objective objective={objective} due={due.includes(objective.id)} onOpen={() => onOpen(objective)} />
              <Practise title={objective.title} onClick={() => onPractise(objective)} />
              {objective.mastery && (
                <progress className={styles.bar} max={1} value={objective.mastery.level ?? 0} aria-hidden />
              )}
            </li>
          ))}
      </ul>
    </section>
  ))
}

function Practise({ title, onClick }: { title: string; onClick: () => void }) {
  const words = useWords(learningWords)
  return (
    <Button aria-label={`${words.practise}：${title}`} onClick={onClick}>
      {words.practise}
    </Button>
  )
}

function Objective({ objective, due, onOpen }: { objective: ObjectiveView; due: boolean; onOpen: () => void }) {
  const words = useWords(learningWords)
  const { title, knowledge, mastery } = objective
  return (
    <div>
      <button type="button" className={styles.name} aria-label={words.details(title)} onClick={onOpen}>
        {title}
      </button>
      <div className={styles.facts}>
        <span>{words.knowledge[knowledge]}</span>
        {mastery && <span>{words.state[mastery.state]}</span>}
        {mastery && mastery.level !== null && <span>{words.level(Math.round(mastery.level * 100))}</span>}
        {due && <span className={styles.due}>{words.dueNow}</span>}
        {mastery?.state === 'learning' && mastery.wanting === 'explanation' && <span>{words.wanting.explanation}</span>}
        {mastery?.wanting === 'critical-steps' && <span>{words.wanting['critical-steps']}</span>}
      </div>
    </div>
  )
}
