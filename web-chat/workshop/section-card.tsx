import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import { type Material, type Part, type Section, sectionPath } from './queries.ts'
import { SectionBlocks } from './section-blocks.tsx'
import { SectionEditor } from './section-editor.tsx'
import type { useMaterialChange } from './use-material-change.ts'
import { workshopWords } from './words.ts'
import styles from './workshop.module.css'

type Props = {
  material: Material
  part: Part
  editable: boolean
  busy: boolean
  change: ReturnType<typeof useMaterialChange>
}

/** One part: what was written for it, and writing it anew, editing it, taking the last change back. */
export function SectionCard({ material, part, editable, busy, change }: Props) {
  const words = useWords(workshopWords)
  const [editing, setEditing] = useState(false)
  const section = material.sections.find(({ partId }) => partId === part.id)
  const path = sectionPath(material.id, part.id)
  const { revision } = material
  const save = (edited: Pick<Section, 'blocks' | 'notes'>) =>
    change.mutate({ path, body: { revision, ...edited } }, { onSuccess: () => setEditing(false) })
  return (
    <article className={styles.card} aria-label={part.title}>
      <div className={styles.cardHead}>
        <h2>
          {part.title}{' '}
          {part.minutes !== null && (
            <span className={styles.soft}>
              {part.minutes} {words.minutes}
            </span>
          )}
        </h2>
        {editable && !editing && (
          <span className={styles.moves}>
            <WriteButton
              written={section !== undefined}
              busy={busy}
              onWrite={(wishes) => change.mutate({ path, method: 'POST', body: { revision, wishes } })}
            />
            {section && (
              <>
                <Button size="small" disabled={busy} onClick={() => setEditing(true)}>
                  {words.edit}
                </Button>
                <Button
                  size="small"
                  disabled={busy}
                  onClick={() => change.mutate({ path: `${path}/undo`, method: 'POST', body: { revision } })}
                >
                  {words.undo}
                </Button>
              </>
            )}
          </span>
        )}
      </div>
      {!section && <p className={styles.soft}>{words.notWritten}</p>}
      {section && editing && (
        <SectionEditor section={section} saving={change.isPending} onSave={save} onCancel={() => setEditing(false)} />
      )}
      {section && !editing && <SectionBlocks section={section} clauses={material.clauses} />}
    </article>
  )
}

function WriteButton({
  written,
  busy,
  onWrite,
}: {
  written: boolean
  busy: boolean
  onWrite: (wishes: string) => void
}) {
  const words = useWords(workshopWords)
  const [wishes, setWishes] = useState('')
  const [open, setOpen] = useState(false)
  if (!written) {
    return (
      <Button size="small" disabled={busy} onClick={() => onWrite('')}>
        {words.write}
      </Button>
    )
  }
  function send(): void {
    setOpen(false)
    onWrite(wishes.trim())
  }
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className={styles.field}>
          <Input
            aria-label={words.wishes}
            placeholder={words.wishes}
            maxLength={500}
            value={wishes}
            onChange={(event) => setWishes(event.target.value)}
            onPressEnter={send}
          />
          <Button type="primary" onClick={send}>
            {words.rewrite}
          </Button>
        </div>
      }
    >
      <Button size="small" disabled={busy}>
        {words.rewrite}
      </Button>
    </Popover>
  )
}
