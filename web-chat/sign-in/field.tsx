import { useId } from 'react'
import styles from './sign-in.module.css'

type Props = { label: string; hint?: string; children: (ids: { id: string; hintId: string }) => React.ReactNode }

/** A labelled input; `children` draws it with the id that the label points to. */
export function Field({ label, hint, children }: Props) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, hintId })}
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
