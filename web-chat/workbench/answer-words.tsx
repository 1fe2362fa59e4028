import { MarkdownText } from '../chat/markdown-text.tsx'
import styles from './workbench.module.css'

/** An answer as the person read it, but for its citations, which stand below a case with their clauses. */
export function AnswerWords({ text }: { text: string }) {
  return (
    <div className={`${styles.words} ${styles.answer}`}>
      <MarkdownText text={text} citations={[]} />
    </div>
  )
}
