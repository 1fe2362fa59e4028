import { useText } from '../i18n/text.ts'
import { percent } from './percent.ts'
import styles from './recognition-note.module.css'

/** Says that words were recognised from a picture and how surely (0 to 1); nothing where the file holds its text. */
export function RecognitionNote({ confidence }: { confidence: number | null | undefined }) {
  const text = useText()
  return typeof confidence === 'number' ? <p className={styles.note}>{text.recognised(percent(confidence))}</p> : null
}
