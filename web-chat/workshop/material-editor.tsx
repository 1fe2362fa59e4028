import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import { useRef, useState } from 'react'
import { errorText } from '../error-text.ts'
import { dayOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import { ExportMenu } from './export-menu.tsx'
import { MaterialActions } from './material-actions.tsx'
import { MaterialSources } from './material-sources.tsx'
import { OutlineEditor } from './outline-editor.tsx'
import { lessonPath, type Material, materialQuery, type Part, sectionPath } from './queries.ts'
import { SectionCard } from './section-card.tsx'
import { StatusTag } from './status-tag.tsx'
import { useMaterialChange } from './use-material-change.ts'
import { workshopWords } from './words.ts'
import styles from './workshop.module.css'

/** One material: its outline, its sections written one by one, its sign-off, its files. */
export function MaterialEditor({ id }: { id: string }) {
  const found = useQuery(materialQuery(id))
  if (found.isError) return <LoadFailure error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Skeleton active />
  return <Editor material={found.data} />
}

function Editor({ material }: { material: Material }) {
  const text = useText()
  const words = useWords(workshopWords)
  const change = useMaterialChange()
  const [outlining, setOutlining] = useState(material.sections.length === 0)
  const [writing, setWriting] = useState<string | null>(null)
  const stopped = useRef(false)
  const editable = material.own && material.status !== 'approved'
  const waiting = material.outline.filter(({ id }) => !material.sections.some(({ partId }) => partId === id))
  const busy = change.isPending || writing !== null

  /** Writes what is not written, a part at a time, so that each is there as soon as it is done. */
  async function writeRest(): Promise<void> {
    stopped.current = false
    setOutlining(false)
    let { revision } = material
    try {
      for (const part of waiting) {
        if (stopped.current) break
        setWriting(part.title)
        const request = { path: sectionPath(material.id, part.id), method: 'POST', body: { revision } }
        revision = (await change.mutateAsync(request)).revision
      }
    } catch {
      // What went wrong stands in `change.error`.
    } finally {
      setWriting(null)
    }
  }
  const saveOutline = (outline: Part[], title: string) =>
    change.mutate({ path: `${lessonPath(material.id)}/outline`, body: { revision: material.revision, title, outline } })

  return (
    <div className={styles.part}>
      <RouteLink page={{ name: 'place', place: 'workshop' }} className={styles.link}>
        {words.all}
      </RouteLink>
      <div className={styles.head}>
        <h1 className={styles.title}>
          {material.title} <StatusTag status={material.status} />
        </h1>
        <p className={styles.soft}>
          {[words.kind[material.kind], material.brief.course, words.by(material.ownerName)].join(' · ')}
        </p>
        <SignOff material={material} />
      </div>
      {material.clauses.some(({ state }) => state !== 'current') && (
        <Alert type="warning" role="status" title={words.staleNotice} />
      )}
      {change.isError && <Alert type="error" role="alert" title={errorText(change.error, text)} />}
      {change.data?.remark && <Alert type="info" role="status" title={change.data.remark} />}
      <div className={styles.line}>
        {editable && waiting.length > 0 && (
          <Button type="primary" loading={busy} onClick={() => void writeRest()}>
            {waiting.length === material.outline.length ? words.writeAll : words.writeRest(waiting.length)}
          </Button>
        )}
        {writing !== null && (
          <>
            <span role="status">{words.writing(writing)}</span>
            <Button
              onClick={() => {
                stopped.current = true
              }}
            >
              {words.stop}
            </Button>
          </>
        )}
        <MaterialActions material={material} ready={waiting.length === 0 && !busy} change={change} />
        <ExportMenu material={material} />
        {editable && (
          <Button aria-expanded={outlining} disabled={writing !== null} onClick={() => setOutlining(!outlining)}>
            {words.editOutline}
          </Button>
        )}
      </div>
      {editable && outlining && (
        <section className={styles.card}>
          <h2>{words.outline}</h2>
          <OutlineEditor key={material.revision} material={material} saving={change.isPending} onSave={saveOutline} />
        </section>
      )}
      {(!outlining || material.sections.length > 0) &&
        material.outline.map((part) => (
          <SectionCard key={part.id} material={material} part={part} editable={editable} busy={busy} change={change} />
        ))}
      <MaterialSources clauses={material.clauses} />
    </div>
  )
}

function SignOff({ material: { reviewed, approved, version } }: { material: Material }) {
  const { languageTag } = useText()
  const words = useWords(workshopWords)
  return (
    <p className={styles.soft}>
      {[
        reviewed && words.reviewedBy(reviewed.name, dayOf(reviewed.at, languageTag)),
        approved && words.approvedBy(approved.name, dayOf(approved.at, languageTag), version),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}
