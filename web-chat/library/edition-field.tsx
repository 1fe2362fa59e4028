import { useId } from 'react'
import styles from './edition-form.module.css'

type Ids = { id: string; 'aria-describedby': string | undefined }
type Props = { label: string; hint: string | undefined; children: (ids: Ids) => React.ReactNode }

/** A labelled field with what was read off the file below it. */
export function EditionField({ label, hint, children }: Props) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': hint === undefined ? undefined : hintId })}
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
