import type { ResumeView } from '../../api/contract/career.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { FieldRow } from './field-row.tsx'
import styles from './resume.module.css'
import { resumeWords } from './words.ts'

/** Facts that no employer may choose by, why they are better left out, and the law that says so. */
export function ProtectedFacts({ resume }: { resume: ResumeView }) {
  const words = useWords(resumeWords)
  const { content, protectedTitles } = resume
  if (content.protected.length === 0) return null
  return (
    <section className={page.section}>
      <h2>{words.sections.protected}</h2>
      <p className={page.soft}>{words.protectedHint}</p>
      <ul className={styles.rows}>
        {content.protected.map((field, at) => (
          <FieldRow
            key={`${at}:${field.value}`}
            label={protectedTitles.find(({ kind }) => kind === field.kind)?.title ?? field.kind}
            path={`protected.${at}`}
            field={field}
          />
        ))}
      </ul>
      <ul className={page.notice}>
        {protectedTitles.map(({ kind, title, why }) => (
          <li key={kind} className={page.soft}>
            <strong>{title}</strong>：{why}
          </li>
        ))}
      </ul>
    </section>
  )
}
