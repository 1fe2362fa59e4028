import { useText } from '../i18n/text.ts'
import styles from './status-tag.module.css'

/** Marks what belongs to an example document, which is no substitute for the real one. */
export function ExampleTag({ example }: { example: boolean | undefined }) {
  const text = useText()
  return example ? <span className={`${styles.tag} ${styles.example}`}>{text.example}</span> : null
}
