import { clauseHeading } from './clause-heading.ts'

// Headings under which a document speaks of the course or of itself; only as a whole, since "污染来源" is matter.
const ofCourse =
  /^(?:(?:本章|课程|单元)?(?:学习|教学|课程|知识|能力|技能|素养)目标|(?:课程|教学)(?:基本信息|性质(?:和任务)?|说明|安排|大纲)|(?:单元与)?学时(?:分配|安排)|考核与评价|自测题|参考答案|(?:资料)?来源|数值说明|题注|目录|前言|(?:记录与)?变更历史)$/u

/** Tells whether a clause speaks of a course, or of its own document, rather than of the matter: nothing to ask a learner about. */
export function tellsOfCourse(
  clause: { path: readonly string[]; label: string; text: string },
  document: { kind: string },
): boolean {
  if (document.kind === 'syllabus') return true
  return [...clause.path, clause.label, clauseHeading(clause).heading ?? ''].some((heading) =>
    ofCourse.test(heading.replace(/^[\d.]+\s*/u, '').trim()),
  )
}
