import { Button, Input } from 'antd'
import { useState } from 'react'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import type { Block, Line, Section } from './queries.ts'
import { workshopWords } from './words.ts'
import styles from './workshop.module.css'

type Edited = Pick<Section, 'blocks' | 'notes'>
type Props = { section: Section; saving: boolean; onSave: (edited: Edited) => void; onCancel: () => void }

const fresh: Line = { text: '', kind: 'teacher', clauseIds: [] }

/** A section's lines, each in a field of its own. */
export function SectionEditor({ section, saving, onSave, onCancel }: Props) {
  const text = useText()
  const words = useWords(workshopWords)
  const [blocks, setBlocks] = useState(section.blocks)
  const [notes, setNotes] = useState(section.notes)
  const setBlock = (at: number, block: Block) =>
    setBlocks((all) => all.map((one, index) => (index === at ? block : one)))
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault()
        onSave({ blocks: blocks.map(withoutEmpty), notes: notes.filter((note) => note.text.trim() !== '') })
      }}
    >
      <p className={styles.soft}>{words.editHint}</p>
      {blocks.map((block, at) => (
        <div key={at} className={styles.field}>
          {block.heading !== null && <h3>{block.heading}</h3>}
          {block.kind === 'lines' ? (
            <Lines
              name={block.heading ?? words.lineText}
              lines={block.lines}
              onChange={(lines) => setBlock(at, { ...block, lines })}
            />
          ) : (
            block.rows.map((row, rowAt) =>
              row.map((cell, column) => (
                <div key={`${rowAt}-${column}`} className={styles.field}>
                  <strong>{block.header[column]}</strong>
                  <Lines
                    name={block.header[column] ?? words.lineText}
                    lines={cell}
                    onChange={(lines) => {
                      const rows = block.rows.map((other, index) =>
                        index === rowAt ? other.map((one, place) => (place === column ? lines : one)) : other,
                      )
                      setBlock(at, { ...block, rows })
                    }}
                  />
                </div>
              )),
            )
          )}
        </div>
      ))}
      {notes.length > 0 && (
        <div className={styles.field}>
          <h3>{words.notes}</h3>
          <Lines name={words.notes} lines={notes} onChange={setNotes} />
        </div>
      )}
      <div className={styles.line}>
        <Button type="primary" htmlType="submit" loading={saving}>
          {words.doneEditing}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </form>
  )
}

function Lines({ name, lines, onChange }: { name: string; lines: readonly Line[]; onChange: (lines: Line[]) => void }) {
  const words = useWords(workshopWords)
  return (
    <div className={styles.field}>
      {lines.map((line, at) => (
        <Input.TextArea
          key={at}
          aria-label={`${name} ${at + 1}`}
          autoSize
          maxLength={2000}
          value={line.text}
          onChange={(event) =>
            onChange(lines.map((one, index) => (index === at ? { ...one, text: event.target.value } : one)))
          }
        />
      ))}
      <Button size="small" className={styles.add ?? ''} onClick={() => onChange([...lines, fresh])}>
        {words.addLine}
      </Button>
    </div>
  )
}

function withoutEmpty(block: Block): Block {
  const filled = (lines: readonly Line[]) => lines.filter((line) => line.text.trim() !== '')
  return block.kind === 'lines'
    ? { ...block, lines: filled(block.lines) }
    : { ...block, rows: block.rows.map((row) => row.map(filled)) }
}
