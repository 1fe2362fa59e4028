import { Button, Tag } from 'antd'
import type { ResumeSuggestion } from '../../api/contract/career.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { AddEntry } from './add-entry.tsx'
import { BeforeAfter } from './before-after.tsx'
import { EditBox } from './edit-box.tsx'
import { PeriodBox } from './period-box.tsx'
import styles from './resume.module.css'
import { useResumeEditing } from './resume-editing.ts'
import type { ResumeChange } from './use-resume-change.ts'
import { resumeWords } from './words.ts'

type Props = { suggestion: ResumeSuggestion; onLeave: () => void }

/** One suggestion: what was found, why it matters, and the way to answer it that fits it. */
export function SuggestionCard({ suggestion, onLeave }: Props) {
  const words = useWords(resumeWords)
  const { kind, before, why, ask } = suggestion
  return (
    <article className={page.card}>
      <div>
        <Tag>{words.kinds[kind]}</Tag>
      </div>
      {before !== '' && kind !== 'weak-wording' && kind !== 'spelling' && <p className={styles.quote}>{before}</p>}
      <p>{why}</p>
      {ask && <p>{ask}</p>}
      <Answer suggestion={suggestion} onLeave={onLeave} />
    </article>
  )
}

function Answer({ suggestion, onLeave }: Props) {
  const words = useWords(resumeWords)
  const { change } = useResumeEditing()
  const { kind, path, before, after, skillId, fills } = suggestion
  const pending = change.isPending
  const send = (changes: ResumeChange | ResumeChange[]) => change.mutate(changes)
  if (after !== undefined && path !== null) {
    return (
      <BeforeAfter
        before={before}
        after={after}
        pending={pending}
        onTake={() => send({ do: 'write', path, value: after })}
        onLeave={onLeave}
      />
    )
  }
  const leave = (
    <div>
      <Button size="small" onClick={onLeave}>
        {words.leave}
      </Button>
    </div>
  )
  if (kind === 'protected' && path !== null) {
    return (
      <div className={page.line}>
        <Button size="small" type="primary" loading={pending} onClick={() => send({ do: 'remove', path })}>
          {words.removeFact}
        </Button>
        <Button size="small" onClick={onLeave}>
          {words.keepFact}
        </Button>
      </div>
    )
  }
  if (fills === 'education') {
    return (
      <>
        <AddEntry list="education" names={['institution', 'area', 'studyType', 'startDate', 'endDate']} open />
        {leave}
      </>
    )
  }
  if (fills === 'work') {
    return (
      <>
        <AddEntry list="work" names={['name', 'position', 'startDate', 'endDate']} open />
        {leave}
      </>
    )
  }
  if (kind === 'no-date' && path !== null) {
    return (
      <>
        <PeriodBox
          pending={pending}
          onSave={(start, end) =>
            send(
              [
                { do: 'write' as const, path: `${path}.startDate`, value: start },
                { do: 'write' as const, path: `${path}.endDate`, value: end },
              ].filter(({ value }) => value !== ''),
            )
          }
        />
        {leave}
      </>
    )
  }
  const target = fills ?? path
  if (target === null) return leave
  return (
    <>
      <EditBox
        label={skillId === undefined ? words.yourWords : words.yourEvidence}
        initial={fills === undefined && skillId === undefined ? before : ''}
        least={skillId === undefined ? 1 : 4}
        most={skillId === undefined ? 1000 : 500}
        pending={pending}
        onSave={(value) => {
          if (skillId !== undefined) send({ do: 'prove', skillId, said: value })
          else if (fills?.endsWith('.highlights')) send({ do: 'add', entry: { list: fills, fields: { value } } })
          else send({ do: 'write', path: target, value })
        }}
      />
      {leave}
    </>
  )
}
