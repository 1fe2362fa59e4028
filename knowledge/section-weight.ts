import { clauseHeading } from './clause-heading.ts'
import type { DocumentKind } from './document.ts'

// Sections that speak about a subject without stating anything on it, and kinds of document that list subjects; each
// counts less than a clause with substance, unless the question asks for just that.
const aboutSections: { heading: RegExp; askedBy: RegExp }[] = [
  { heading: /^(?:学习|知识|能力|素养|素质|教学)?目标$|^目的$|^课程(?:说明|性质)/u, askedBy: /目标|目的|课程/u },
  { heading: /范围$|^适用|^数值说明$|^性质$|^文件性质$/u, askedBy: /范围|适用|性质/u },
  { heading: /来源$|^参考(?:资料|文献)$|^依据$|变更历史$/u, askedBy: /来源|依据|出处|变更/u },
  { heading: /^(?:自测|练习|思考|复习|面试)|题(?:目)?$|^参考答案$|^常见错误$/u, askedBy: /题|错误|答案|面试/u },
]
const listingKinds: Partial<Record<DocumentKind, RegExp>> = {
  syllabus: /大纲|学时|课时|课程|单元|考核|教学|学习/u,
  'job-post': /岗位|职责|招聘|任职|技能|应聘|面试|工资|薪|证书|操作工|技术员|班组长|组长|专员|护理员|质检员|工作/u,
}
const aboutWeight = 0.65

/** How much a clause counts beside others with the same words (1, or 0.65 for each way in which it only speaks about them). */
export function sectionWeight(
  question: string,
  clause: { label: string; text: string; path: readonly string[] },
  kind: DocumentKind,
): number {
  const headings = [clauseHeading(clause).heading, clause.label, ...clause.path]
    .filter((heading) => heading !== null)
    .map((heading) => heading.replace(/^[\d.\s]+/, ''))
  const isAbout = aboutSections.some(
    ({ heading, askedBy }) => !askedBy.test(question) && headings.some((candidate) => heading.test(candidate)),
  )
  const isListing = listingKinds[kind] !== undefined && !listingKinds[kind].test(question)
  return (isAbout ? aboutWeight : 1) * (isListing ? aboutWeight : 1)
}
