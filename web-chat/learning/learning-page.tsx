import { Button } from 'antd'
import { useState } from 'react'
import type { LearningOverview } from '../../api/contract/learning.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { GoalChooser } from './goal-chooser.tsx'
import { LearningFrame } from './learning-frame.tsx'
import { NextStep } from './next-step.tsx'
import { ObjectiveDrawer } from './objective-drawer.tsx'
import { ObjectiveList } from './objective-list.tsx'
import type { Asking } from './practice-card.tsx'
import { RecordSettings } from './record-settings.tsx'
import { learningWords } from './words.ts'

/** One's path: the goal, what comes next and why, and the map of objectives with mastery. */
export function LearningPage() {
  const words = useWords(learningWords)
  return (
    <LearningFrame title={words.title}>{(overview, ask) => <Path overview={overview} onAsk={ask} />}</LearningFrame>
  )
}

function Path({ overview, onAsk }: { overview: LearningOverview; onAsk: (asking: Asking) => void }) {
  const words = useWords(learningWords)
  const [choosing, setChoosing] = useState(false)
  const [openId, setOpenId] = useState<string | null>(null)
  const { goal, objectives, recording, answersToday } = overview
  if (!goal || choosing) {
    return <GoalChooser onChosen={() => setChoosing(false)} onKeep={goal ? () => setChoosing(false) : null} />
  }
  const mastered = objectives.filter(({ mastery }) => mastery?.state === 'mastered').length
  return (
    <>
      <div className={page.line}>
        <strong>{goal.title}</strong>
        <Button onClick={() => setChoosing(true)}>{words.change}</Button>
        {recording && (
          <span className={page.soft}>
            {words.mastered(mastered, objectives.length)}，{words.today(answersToday)}
          </span>
        )}
      </div>
      <NextStep overview={overview} onAsk={onAsk} />
      <ObjectiveList
        overview={overview}
        onOpen={({ id }) => setOpenId(id)}
        onPractise={({ id }) => onAsk({ objectiveId: id })}
      />
      {goal.missing.length > 0 && (
        <details>
          <summary>{words.missing(goal.missing.length)}</summary>
          <ul className={page.notice}>
            {goal.missing.map(({ title, documents }) => (
              <li key={title}>
                {title}（{documents.join('、')}）
              </li>
            ))}
          </ul>
        </details>
      )}
      <RecordSettings overview={overview} />
      <ObjectiveDrawer
        objective={objectives.find(({ id }) => id === openId) ?? null}
        onClose={() => setOpenId(null)}
        onPractise={({ id }) => {
          setOpenId(null)
          onAsk({ objectiveId: id })
        }}
      />
    </>
  )
}
