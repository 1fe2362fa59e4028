import { useEffect, useRef } from 'react'
import type { ResumeView } from '../../api/contract/career.ts'
import { useWords } from '../i18n/use-words.ts'
import styles from './resume.module.css'
import { useResumeEditing } from './resume-editing.ts'
import { resumeWords } from './words.ts'

/** The fields, and beside them on a wide screen the lines of the file, the one of the chosen field marked. */
export function SourceLines({ resume, children }: { resume: ResumeView; children: React.ReactNode }) {
  const words = useWords(resumeWords)
  const { shown } = useResumeEditing()
  const marked = useRef<HTMLLIElement>(null)
  const line = shown?.line
  useEffect(() => {
    if (line !== undefined) marked.current?.scrollIntoView({ block: 'nearest' })
  }, [line])
  if (resume.lines.length === 0) return children
  return (
    <div className={styles.beside}>
      <div className={styles.fields}>{children}</div>
      <section className={styles.source} aria-label={words.original}>
        <h2>{words.original}</h2>
        <ol>
          {resume.lines.map((content, at) => (
            <li
              key={at}
              ref={line === at + 1 ? marked : null}
              className={line === at + 1 ? styles.marked : undefined}
              aria-current={line === at + 1 ? 'true' : undefined}
            >
              {content}
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
