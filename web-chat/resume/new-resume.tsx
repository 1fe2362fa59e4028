import { useQueryClient } from '@tanstack/react-query'
import { Tabs } from 'antd'
import type { ResumeView } from '../../api/contract/career.ts'
import { useWords } from '../i18n/use-words.ts'
import { useRoute } from '../routing/use-route.ts'
import page from '../theme/page.module.css'
import { useStableCallback } from '../use-stable-callback.ts'
import { PasteResume } from './paste-resume.tsx'
import { resumeQuery } from './queries.ts'
import { ResumeForm } from './resume-form.tsx'
import { UploadResume } from './upload-resume.tsx'
import { resumeWords } from './words.ts'

/** Brings a résumé in: from a file, pasted, or written into a short form. */
export function NewResume() {
  const words = useWords(resumeWords)
  const client = useQueryClient()
  const { navigate } = useRoute()
  const open = useStableCallback((resume: ResumeView) => {
    client.setQueryData(resumeQuery(resume.id).queryKey, resume)
    void client.invalidateQueries({ queryKey: ['resumes'], exact: true })
    void client.invalidateQueries({ queryKey: ['posts'] })
    navigate({ page: { name: 'place', place: 'resume', item: resume.id }, clauseId: null, search: '' })
  })
  return (
    <section className={page.card}>
      <h2>{words.bring}</h2>
      <Tabs
        items={[
          { key: 'file', label: words.byFile, children: <UploadResume onRead={open} /> },
          { key: 'paste', label: words.byPaste, children: <PasteResume onRead={open} /> },
          { key: 'form', label: words.byForm, children: <ResumeForm onRead={open} /> },
        ]}
      />
      <p className={page.soft}>{words.private}</p>
    </section>
  )
}
