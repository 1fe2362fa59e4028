import type { MaterialKind } from '../../teaching/lesson-material.ts'

/** What teachers call each kind of material. */
export const kindNames: Record<MaterialKind, string> = {
  'lesson-plan': '教案',
  syllabus: '教学大纲',
  'case-study': '教学案例',
  'task-sheet': '实训任务书',
  slides: '课件',
}
