import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { AssignmentView, NewAssignment } from '../../api/contract/assignments.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { classesQuery } from '../people/queries.ts'
import { PlaceLink } from '../routing/place-link.tsx'
import { useRoute } from '../routing/use-route.ts'
import page from '../theme/page.module.css'
import { paperWords } from './paper-words.ts'

/** Gives a paper to a class: by default from now, for two days, once. */
export function AssignForm({ paperId }: { paperId: string }) {
  const text = useText()
  const words = useWords(paperWords)
  const client = useQueryClient()
  const { navigate } = useRoute()
  const classes = useQuery(classesQuery).data?.filter(({ archivedAt }) => archivedAt === null)
  const [chosen, setChosen] = useState<string>()
  const [opensAt, setOpensAt] = useState(() => localTime(0))
  const [closesAt, setClosesAt] = useState(() => localTime(48))
  const [attemptsAllowed, setAttempts] = useState(1)
  const [answersShown, setShown] = useState<NewAssignment['answersShown']>('at-once')
  const [assessment, setAssessment] = useState(false)
  const classId = chosen ?? classes?.[0]?.id
  const assign = useMutation({
    mutationFn: () =>
      requestJson<AssignmentView>('/api/assignments', {
        method: 'POST',
        body: {
          paperId,
          classId,
          opensAt: new Date(opensAt).toISOString(),
          closesAt: new Date(closesAt).toISOString(),
          attemptsAllowed,
          answersShown,
          assessment,
        },
      }),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['assignments'] })
      navigate({ page: { name: 'place', place: 'papers', item: `quiz:${id}` } })
    },
  })
  if (classes?.length === 0) {
    return (
      <p>
        {words.noClasses} <PlaceLink place="people">{text.people}</PlaceLink>
      </p>
    )
  }
  return (
    <form
      className={page.card}
      onSubmit={(event) => {
        event.preventDefault()
        assign.mutate()
      }}
    >
      <h2>{words.assign}</h2>
      <div className={page.line}>
        <span>{words.class}</span>
        <Select
          aria-label={words.class}
          style={{ minWidth: '10em' }}
          options={(classes ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={classId ?? null}
          onChange={(id) => setChosen(id ?? undefined)}
        />
      </div>
      <div className={page.line}>
        <div className={page.line}>
          {words.opensAt}
          <Input
            aria-label={words.opensAt}
            type="datetime-local"
            value={opensAt}
            onChange={({ target }) => setOpensAt(target.value)}
          />
        </div>
        <div className={page.line}>
          {words.closesAt}
          <Input
            aria-label={words.closesAt}
            type="datetime-local"
            value={closesAt}
            onChange={({ target }) => setClosesAt(target.value)}
          />
        </div>
      </div>
      <div className={page.line}>
        <div className={page.line}>
          {words.attempts}
          <InputNumber
            aria-label={words.attempts}
            min={1}
            max={10}
            precision={0}
            value={attemptsAllowed}
            onChange={(count) => setAttempts(count ?? 1)}
          />
        </div>
        <span>{words.answersShown}</span>
        <Select
          aria-label={words.answersShown}
          disabled={assessment}
          options={(['at-once', 'after-close'] as const).map((value) => ({ value, label: words.shown[value] }))}
          value={assessment ? 'after-close' : answersShown}
          onChange={setShown}
        />
      </div>
      <Checkbox checked={assessment} onChange={({ target }) => setAssessment(target.checked)}>
        {words.assessment}
      </Checkbox>
      {assign.isError && <Alert type="error" role="alert" title={errorText(assign.error, text)} />}
      <div>
        <Button
          type="primary"
          htmlType="submit"
          disabled={classId === undefined || opensAt === '' || closesAt === ''}
          loading={assign.isPending}
        >
          {words.assigning}
        </Button>
      </div>
    </form>
  )
}

/** Some hours from now, as the field for local times wants it. */
function localTime(hours: number): string {
  const moment = new Date(Date.now() + hours * 3_600_000)
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
