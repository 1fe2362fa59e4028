import { createContext, useContext } from 'react'
import type { ResumeChanger } from './use-resume-change.ts'

/** What the parts of an open résumé share: changing it, and which field's line is shown. */
export type ResumeEditing = {
  resumeId: string
  change: ResumeChanger
  shown: { path: string; line: number } | null
  show: (path: string, line: number) => void
}

export const ResumeEditingContext = createContext<ResumeEditing | null>(null)

/** What the open résumé's parts share; only inside one. */
export function useResumeEditing(): ResumeEditing {
  const editing = useContext(ResumeEditingContext)
  if (editing === null) throw new Error('a part of a résumé stands outside of one')
  return editing
}
