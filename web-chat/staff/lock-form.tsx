import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Input, Segmented, Select } from 'antd'
import { useId, useState } from 'react'
import type { NewAssessmentLock } from '../../api/contract/governance-rules.ts'
import type { ClassRow } from '../../api/contract/identity.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { fromLocalField, toLocalField } from './local-time.ts'
import { locksQuery } from './lock-queries.ts'
import { lockWords } from './lock-words.ts'
import { lockedMaterial } from './locked-material.ts'
import styles from './locks.module.css'
import { MaterialField } from './material-field.tsx'

const minuteMs = 60_000
/** Lessons, in minutes: one, and two with the break between them. */
const lessons = [45, 90, 120]

/** Sets a lock: for which class, from when until when, on what, and why. */
export function LockForm({ classes }: { classes: ClassRow[] }) {
  const text = useText()
  const words = useWords(lockWords)
  const client = useQueryClient()
  const id = useId()
  const [classId, setClassId] = useState(classes[0]?.id ?? '')
  const [startsAt, setStartsAt] = useState(() => toLocalField(new Date()))
  const [endsAt, setEndsAt] = useState(() => toLocalField(new Date(Date.now() + 45 * minuteMs)))
  const [scope, setScope] = useState<'all' | 'some'>('all')
  const [chosen, setChosen] = useState<string[]>([])
  const [note, setNote] = useState('')
  const [hidesText, setHidesText] = useState(false)
  const [locksGuests, setLocksGuests] = useState(true)
  const start = fromLocalField(startsAt)
  const end = fromLocalField(endsAt)
  const complete = start !== null && end !== null && end > start && (scope === 'all' || chosen.length > 0)

  const set = useMutation({
    mutationFn: (lock: NewAssessmentLock) => requestJson('/api/assessment-locks', { method: 'POST', body: lock }),
    onSuccess: () => setNote(''),
    onSettled: () => client.invalidateQueries({ queryKey: locksQuery.queryKey }),
  })

  return (
    <form
      className={`${page.card} ${styles.form}`}
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault()
        if (!complete) return
        set.mutate({
          classId,
          startsAt: start.toISOString(),
          endsAt: end.toISOString(),
          material: scope === 'all' ? 'all' : lockedMaterial(chosen),
          hidesText,
          locksGuests,
          note,
        })
      }}
    >
      <h2 id={`${id}-title`}>{words.newLock}</h2>
      <div className={styles.field}>
        <label htmlFor={`${id}-class`}>{words.class}</label>
        <Select
          id={`${id}-class`}
          value={classId}
          onChange={setClassId}
          options={classes.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <div className={styles.times}>
        <div className={styles.field}>
          <label htmlFor={`${id}-from`}>{words.from}</label>
          <Input
            id={`${id}-from`}
            type="datetime-local"
            required
            value={startsAt}
            onChange={(event) => setStartsAt(event.target.value)}
          />
        </div>
        <div className={styles.field}>
          <label htmlFor={`${id}-to`}>{words.to}</label>
          <Input
            id={`${id}-to`}
            type="datetime-local"
            required
            min={startsAt}
            value={endsAt}
            onChange={(event) => setEndsAt(event.target.value)}
          />
        </div>
      </div>
      <div className={page.line}>
        {lessons.map((minutes) => (
          <Button
            key={minutes}
            size="small"
            disabled={start === null}
            onClick={() => start && setEndsAt(toLocalField(new Date(start.getTime() + minutes * minuteMs)))}
          >
            {words.lasts(minutes)}
          </Button>
        ))}
        <span className={page.soft}>{words.longest}</span>
      </div>
      <div className={styles.field}>
        <span id={`${id}-scope`}>{words.material}</span>
        <Segmented<'all' | 'some'>
          aria-labelledby={`${id}-scope`}
          value={scope}
          onChange={setScope}
          options={[
            { value: 'all', label: words.all },
            { value: 'some', label: words.some },
          ]}
        />
      </div>
      {scope === 'some' && (
        <div className={styles.field}>
          <label htmlFor={`${id}-material`}>{words.chosen}</label>
          <MaterialField id={`${id}-material`} chosen={chosen} onChange={setChosen} />
          <span className={page.soft}>{words.everyEdition}</span>
        </div>
      )}
      <div className={styles.field}>
        <label htmlFor={`${id}-note`}>{words.note}</label>
        <Input
          id={`${id}-note`}
          maxLength={200}
          placeholder={words.noteExample}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      <Checkbox checked={hidesText} onChange={(event) => setHidesText(event.target.checked)}>
        {words.hidesText}
      </Checkbox>
      <Checkbox checked={locksGuests} onChange={(event) => setLocksGuests(event.target.checked)}>
        {words.locksGuests}
      </Checkbox>
      {set.isError && <Alert type="error" role="alert" title={errorText(set.error, text)} />}
      <div className={page.line}>
        <Button type="primary" htmlType="submit" disabled={!complete} loading={set.isPending}>
          {words.set}
        </Button>
        <span role="status" className={page.soft}>
          {complete ? set.isSuccess && words.done : words.incomplete}
        </span>
      </div>
    </form>
  )
}
