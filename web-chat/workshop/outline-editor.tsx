import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useWords } from '../i18n/use-words.ts'
import type { Material, Part } from './queries.ts'
import { workshopWords } from './words.ts'
import styles from './workshop.module.css'

type Props = { material: Material; saving: boolean; onSave: (outline: Part[], title: string) => void }

/** The parts of a material to be renamed, reordered, timed and taken out. */
export function OutlineEditor({ material, saving, onSave }: Props) {
  const words = useWords(workshopWords)
  const [title, setTitle] = useState(material.title)
  const [outline, setOutline] = useState(material.outline)
  const set = (id: string, change: Partial<Part>) =>
    setOutline((parts) => parts.map((part) => (part.id === id ? { ...part, ...change } : part)))
  function move(from: number, to: number): void {
    setOutline((parts) => {
      const next = [...parts]
      const [part] = next.splice(from, 1)
      if (part) next.splice(to, 0, part)
      return next
    })
  }
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault()
        onSave(outline, title.trim() || material.title)
      }}
    >
      <p className={styles.soft}>{words.outlineHint}</p>
      <Input
        aria-label={words.partTitle}
        value={title}
        maxLength={120}
        onChange={(event) => setTitle(event.target.value)}
      />
      <ol className={styles.outline}>
        {outline.map((part, index) => (
          <li key={part.id} className={styles.outlinePart}>
            <Input
              aria-label={`${words.partTitle} ${index + 1}`}
              value={part.title}
              maxLength={80}
              onChange={(event) => set(part.id, { title: event.target.value })}
            />
            {part.minutes !== null && (
              <InputNumber
                aria-label={`${words.minutes} ${part.title}`}
                className={styles.minutes ?? ''}
                min={0}
                max={20_000}
                value={part.minutes}
                onChange={(minutes) => set(part.id, { minutes: Math.round(minutes ?? 0) })}
              />
            )}
            <span className={`${styles.moves} ${styles.partMoves}`}>
              <Button
                type="text"
                aria-label={words.up(part.title)}
                icon={<ArrowUpOutlined aria-hidden />}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              />
              <Button
                type="text"
                aria-label={words.down(part.title)}
                icon={<ArrowDownOutlined aria-hidden />}
                disabled={index === outline.length - 1}
                onClick={() => move(index, index + 1)}
              />
              <Button
                type="text"
                aria-label={words.remove(part.title)}
                icon={<DeleteOutlined aria-hidden />}
                disabled={outline.length === 1}
                onClick={() => setOutline((parts) => parts.filter(({ id }) => id !== part.id))}
              />
            </span>
          </li>
        ))}
      </ol>
      <Minutes brief={material.brief} outline={outline} />
      <div>
        <Button htmlType="submit" loading={saving} disabled={outline.some((part) => part.title.trim() === '')}>
          {words.saveOutline}
        </Button>
      </div>
    </form>
  )
}

function Minutes({ brief, outline }: Pick<Material, 'brief' | 'outline'>) {
  const words = useWords(workshopWords)
  const timed = outline.filter(({ minutes }) => minutes !== null)
  if (timed.length === 0) return null
  const sum = timed.reduce((total, { minutes }) => total + (minutes ?? 0), 0)
  const whole = brief.lessons * brief.minutesPerLesson
  return (
    <p className={sum === whole ? styles.soft : styles.error} aria-live="polite">
      {words.total(sum, whole)}
    </p>
  )
}
