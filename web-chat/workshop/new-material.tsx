import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, InputNumber, Segmented } from 'antd'
import { useState } from 'react'
import type { LessonMaterialView, NewLessonMaterial } from '../../api/contract/lessons.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { useRoute } from '../routing/use-route.ts'
import { type ChosenClause, ClausePicker, clausesAtMost } from './clause-picker.tsx'
import { Labelled } from './labelled.tsx'
import { materialQuery } from './queries.ts'
import { workshopWords } from './words.ts'
import styles from './workshop.module.css'

type Kind = NewLessonMaterial['kind']
const kinds: readonly Kind[] = ['lesson-plan', 'slides', 'case-study', 'task-sheet', 'syllabus']

/** Asks for what is needed to begin a material: its kind, its clauses, its course. */
export function NewMaterial() {
  const text = useText()
  const words = useWords(workshopWords)
  const { navigate } = useRoute()
  const client = useQueryClient()
  const [kind, setKind] = useState<Kind>('lesson-plan')
  const [chosen, setChosen] = useState<readonly ChosenClause[]>([])
  const [brief, setBrief] = useState<NewLessonMaterial['brief']>({
    course: '',
    topic: '',
    lessons: 1,
    minutesPerLesson: 45,
    classLevel: '',
    industry: '',
    classSize: null,
  })
  const begin = useMutation({
    mutationFn: (body: NewLessonMaterial) => requestJson<LessonMaterialView>('/api/lessons', { method: 'POST', body }),
    onSuccess: async (material) => {
      client.setQueryData(materialQuery(material.id).queryKey, material)
      await client.invalidateQueries({ queryKey: ['lessons'], exact: true })
      navigate(
        { page: { name: 'place', place: 'workshop', item: material.id }, clauseId: null, search: '' },
        { replace: true },
      )
    },
  })
  const change = (part: Partial<typeof brief>) => setBrief((known) => ({ ...known, ...part }))
  const ready =
    chosen.length > 0 && chosen.length <= clausesAtMost && brief.course.trim() !== '' && brief.topic.trim() !== ''

  /** Where nothing is written yet, course and topic are what was chosen. */
  function choose(next: readonly ChosenClause[]): void {
    setChosen(next)
    const first = next[0]
    if (!first) return
    setBrief((known) => ({
      ...known,
      course: known.course || first.documentTitle.slice(0, 60),
      topic: known.topic || (first.chapter || first.documentTitle).slice(0, 80),
    }))
  }

  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) begin.mutate({ kind, brief, clauseIds: chosen.map(({ id }) => id) })
      }}
    >
      <fieldset className={styles.card}>
        <legend>{words.what}</legend>
        <Segmented<Kind>
          className={styles.kinds ?? ''}
          aria-label={words.what}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: words.kind[value] }))}
        />
      </fieldset>
      <fieldset className={styles.card}>
        <legend>{words.chooseClauses}</legend>
        <ClausePicker chosen={chosen} onChange={choose} />
      </fieldset>
      <fieldset className={styles.card}>
        <legend>{words.about}</legend>
        <div className={styles.fields}>
          <Labelled label={words.course}>
            {(id) => (
              <Input
                id={id}
                value={brief.course}
                maxLength={60}
                onChange={(event) => change({ course: event.target.value })}
              />
            )}
          </Labelled>
          <Labelled label={words.topic}>
            {(id) => (
              <Input
                id={id}
                value={brief.topic}
                maxLength={80}
                onChange={(event) => change({ topic: event.target.value })}
              />
            )}
          </Labelled>
          <Labelled label={words.classLevel}>
            {(id) => (
              <Input
                id={id}
                value={brief.classLevel}
                maxLength={60}
                onChange={(event) => change({ classLevel: event.target.value })}
              />
            )}
          </Labelled>
          <Labelled label={words.industry}>
            {(id) => (
              <Input
                id={id}
                value={brief.industry}
                maxLength={60}
                onChange={(event) => change({ industry: event.target.value })}
              />
            )}
          </Labelled>
        </div>
        <div className={styles.line}>
          <Labelled label={words.lessons}>
            {(id) => (
              <InputNumber
                id={id}
                min={1}
                max={kind === 'lesson-plan' ? 8 : 200}
                value={brief.lessons}
                onChange={(lessons) => change({ lessons: lessons ?? 1 })}
              />
            )}
          </Labelled>
          <Segmented<40 | 45>
            aria-label={words.minutesPerLesson}
            value={brief.minutesPerLesson}
            onChange={(minutesPerLesson) => change({ minutesPerLesson })}
            options={([40, 45] as const).map((value) => ({ value, label: `${value} ${words.minutes}` }))}
          />
          <Labelled label={words.classSize}>
            {(id) => (
              <InputNumber
                id={id}
                min={1}
                max={200}
                value={brief.classSize}
                onChange={(classSize) => change({ classSize })}
              />
            )}
          </Labelled>
        </div>
      </fieldset>
      {begin.isError && <Alert type="error" role="alert" title={errorText(begin.error, text)} />}
      <div className={styles.line}>
        <Button type="primary" htmlType="submit" disabled={!ready} loading={begin.isPending}>
          {words.draftOutline}
        </Button>
        {!ready && <span className={styles.soft}>{words.needClauses}</span>}
      </div>
    </form>
  )
}
