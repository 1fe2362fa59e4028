import { useId } from 'react'
import styles from './workshop.module.css'

/** A control under its label; `children` draws it with the id that the label points to. */
export function Labelled({ label, children }: { label: string; children: (id: string) => React.ReactNode }) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
