import { Button } from 'antd'
import { useId } from 'react'
import type { Tutoring } from '../../api/contract/chat.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './mode-picker.module.css'
import { startWith, tutorWords } from './tutor-words.ts'

export type TutorMode = Tutoring['mode']
const modes: TutorMode[] = ['explain', 'socratic', 'practise', 'procedure', 'review']

type Props = {
  mode: TutorMode
  /** Shows what the mode does and a button that begins it, where nothing has been asked in it yet. */
  fresh: boolean
  busy: boolean
  onPick: (mode: TutorMode) => void
  onStart: (words: string) => void
}

/** How the tutor is to work, above the place to ask. */
export function ModePicker({ mode, fresh, busy, onPick, onStart }: Props) {
  const words = useWords(tutorWords)
  const name = useId()
  return (
    <div className={styles.picker}>
      <fieldset className={styles.modes}>
        <legend className={styles.legend}>{words.modes}</legend>
        {modes.map((one) => (
          <label key={one} className={styles.mode} title={words.does[one]}>
            <input type="radio" name={name} value={one} checked={mode === one} onChange={() => onPick(one)} />
            <span>{words.mode[one]}</span>
          </label>
        ))}
      </fieldset>
      {fresh && mode !== 'explain' && (
        <p className={styles.does}>
          {words.does[mode]}
          <Button size="small" disabled={busy} onClick={() => onStart(startWith[mode])}>
            {words.start}
          </Button>
        </p>
      )}
    </div>
  )
}
