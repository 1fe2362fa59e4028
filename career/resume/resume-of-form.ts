import { parseResume } from './parse-resume.ts'
import type { Resume } from './resume.ts'
import { textLines } from './resume-lines.ts'

/** What somebody writes into the form; each part may be missing. */
export type ResumeForm = Partial<
  Record<
    | 'name'
    | 'label'
    | 'phone'
    | 'email'
    | 'school'
    | 'area'
    | 'studyType'
    | 'period'
    | 'employer'
    | 'position'
    | 'workPeriod'
    | 'duties'
    | 'skills'
    | 'certificates',
    string | undefined
  >
>

/** A résumé from the form, read as a file of the same words would be; every value comes from the form. */
export function resumeOfForm(form: ResumeForm): Resume {
  const has = (...keys: (keyof ResumeForm)[]) => keys.some((key) => (form[key] ?? '').trim() !== '')
  const line = (label: string, value: string | undefined) => (value?.trim() ? [`${label}：${value.trim()}`] : [])
  const part = (heading: string, ...lines: string[]) => (lines.length === 0 ? [] : [heading, ...lines])
  const lines = [
    ...line('电话', form.phone),
    ...line('邮箱', form.email),
    ...part('求职意向', ...(has('label') ? [form.label ?? ''] : [])),
    ...part(
      '教育经历',
      ...line('学校', form.school),
      ...line('专业', form.area),
      ...line('学历', form.studyType),
      ...line('时间', form.period),
    ),
    ...(has('employer', 'position', 'workPeriod', 'duties')
      ? part(
          '实习经历',
          ...line('单位', form.employer),
          ...line('岗位', form.position),
          ...line('时间', form.workPeriod),
          ...textLines(form.duties ?? '').map((duty) => `- ${duty.replace(/^[-•]\s*/u, '')}`),
        )
      : []),
    ...part('技能', ...textLines(form.skills ?? '')),
    ...part('证书', ...textLines(form.certificates ?? '')),
  ]
  const resume = fromForm(parseResume(textLines(lines.join('\n'))))
  if (has('name')) resume.basics.name = { value: (form.name ?? '').trim(), source: 'form' }
  return resume
}

function fromForm<T>(node: T): T {
  if (Array.isArray(node)) return node.map(fromForm) as T
  if (typeof node !== 'object' || node === null) return node
  if ('value' in node && 'source' in node) return { ...node, source: 'form' }
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, fromForm(child)])) as T
}
