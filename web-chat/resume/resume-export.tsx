import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { ResumeView } from '../../api/contract/career.ts'
import { useWords } from '../i18n/use-words.ts'
import page from '../theme/page.module.css'
import { resumePath } from './queries.ts'
import styles from './resume.module.css'
import { resumeWords } from './words.ts'

const formats = ['docx', 'pdf', 'json'] as const

/** Saves a résumé as a file, without the protected facts unless their owner wants one in. */
export function ResumeExport({ resume }: { resume: ResumeView }) {
  const words = useWords(resumeWords)
  const { id, protectedTitles } = resume
  const [kept, setKept] = useState<string[]>([])
  const without = protectedTitles.map(({ kind }) => kind).filter((kind) => !kept.includes(kind))
  return (
    <div className={page.section}>
      {protectedTitles.length > 0 && (
        <fieldset className={styles.choices}>
          <legend>{words.leaveIn}</legend>
          <Checkbox.Group
            value={kept}
            onChange={setKept}
            options={protectedTitles.map(({ kind, title }) => ({ value: kind, label: title }))}
          />
          <p className={page.soft}>{words.leaveInHint}</p>
        </fieldset>
      )}
      <div className={page.line}>
        {formats.map((format) => (
          <Button
            key={format}
            type={format === 'docx' ? 'primary' : 'default'}
            href={`${resumePath(id)}/export?${new URLSearchParams({ format, without: without.join() || 'none' })}`}
            download
          >
            {words.download[format]}
          </Button>
        ))}
      </div>
      <p className={page.soft}>
        {words.exportHint} {protectedTitles.length > 0 && words.exportWithout}
      </p>
    </div>
  )
}
