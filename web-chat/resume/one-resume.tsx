import { Alert, Tabs } from 'antd'
import { useMemo, useState } from 'react'
import type { ResumeView } from '../../api/contract/career.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { PlaceLink } from '../routing/place-link.tsx'
import page from '../theme/page.module.css'
import { ResumeEditingContext } from './resume-editing.ts'
import { ResumeExport } from './resume-export.tsx'
import { ResumeFields } from './resume-fields.tsx'
import { SourceLines } from './source-lines.tsx'
import { Suggestions } from './suggestions.tsx'
import { useResumeChange } from './use-resume-change.ts'
import { resumeWords } from './words.ts'

/** A résumé: its fields beside the lines that they were read from, what could be better, and saving it. */
export function OneResume({ resume }: { resume: ResumeView }) {
  const text = useText()
  const words = useWords(resumeWords)
  const change = useResumeChange(resume)
  const [shown, setShown] = useState<{ path: string; line: number } | null>(null)
  const editing = useMemo(
    () => ({
      resumeId: resume.id,
      change,
      shown,
      show: (path: string, line: number) => setShown((before) => (before?.path === path ? null : { path, line })),
    }),
    [resume.id, change, shown],
  )
  return (
    <ResumeEditingContext value={editing}>
      <div className={page.line}>
        <strong>{resume.name}</strong>
        {resume.fileName !== null && <span className={page.soft}>{resume.fileName}</span>}
        <PlaceLink place="posts">{words.toPosts}</PlaceLink>
      </div>
      {change.isError && <Alert type="error" role="alert" title={errorText(change.error, text)} />}
      <Tabs
        items={[
          {
            key: 'fields',
            label: words.fields,
            children: (
              <div className={page.section}>
                <p className={page.soft}>{words.fieldsHint}</p>
                <SourceLines resume={resume}>
                  <ResumeFields resume={resume} />
                </SourceLines>
              </div>
            ),
          },
          {
            key: 'better',
            label: words.better(resume.suggestions.length),
            children: <Suggestions resume={resume} />,
          },
          { key: 'save', label: words.saving, children: <ResumeExport resume={resume} /> },
        ]}
      />
    </ResumeEditingContext>
  )
}
