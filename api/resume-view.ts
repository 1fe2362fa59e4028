import { improveResume } from '../career/resume/improve-resume.ts'
import { protectedWords } from '../career/resume/protected-attributes.ts'
import type { StoredResume } from '../career/resume/resume-store.ts'
import { findSkill } from '../career/skills/skills.ts'
import type { ResumeLine, ResumeView } from './contract/career.ts'

/** A résumé on a list. */
export const resumeLineView = ({ id, fileName, updatedAt, content }: StoredResume): ResumeLine => ({
  id,
  fileName,
  updatedAt,
  name: content.basics.name?.value ?? fileName ?? '简历',
})

/** A résumé with its lines, its fields and what could be better in it. */
export function resumeView(resume: StoredResume): ResumeView {
  const { lines, content, evidence } = resume
  const kinds = [...new Set(content.protected.map(({ kind }) => kind))]
  return {
    ...resumeLineView(resume),
    lines,
    content,
    evidence: evidence.map(({ skillId, text }) => ({ skillId, text, skill: findSkill(skillId)?.title ?? skillId })),
    suggestions: improveResume(content, evidence),
    protectedTitles: kinds.map((kind) => ({ kind, ...protectedWords[kind] })),
  }
}
