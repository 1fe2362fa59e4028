import type { Document } from '../../api/contract/chat.ts'
import { useText } from '../i18n/text.ts'
import styles from './status-tag.module.css'

/** Whether an edition is in force, in words and colour. */
export function StatusTag({ status }: { status: Document['status'] }) {
  return <span className={`${styles.tag} ${styles[status]}`}>{useText().status[status]}</span>
}
