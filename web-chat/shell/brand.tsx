import { useText } from '../i18n/text.ts'
import styles from './sidebar.module.css'

/** The name with its seal. */
export function Brand() {
  const text = useText()
  return (
    <p className={styles.brand}>
      <img src="/seal.svg" alt="" width="28" height="28" />
      <span>{text.appName}</span>
    </p>
  )
}
