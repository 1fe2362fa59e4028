import type { TutorLearner } from './tutor-learner.ts'

/** How long an explanation may get, in sentences for a model and in clauses and characters for a quotation. */
const lengths = {
  short: { sentences: '八', clauses: 3, characters: 900 },
  long: { sentences: '十五', clauses: 5, characters: 1600 },
}

/** How much is quoted for a learner; the short measure for whoever chose nothing. */
export function quotationLength(learner: TutorLearner | null | undefined): { clauses: number; characters: number } {
  return lengths[learner?.preferences.explanations ?? 'short']
}

/** What a model is told of how a learner wants things explained. The title of a goal may be a teacher's: it stays one short line. */
export function explainingStyle(learner: TutorLearner | null | undefined): string {
  const { sentences } = lengths[learner?.preferences.explanations ?? 'short']
  const parts = [`总共不超过${sentences}句。`]
  if (learner?.preferences.examplesFirst) parts.push('材料里有例子的，先说例子，再说规定。')
  const goal = learner?.goal?.replaceAll(/[\s“”"<>{}[\]]+/gu, ' ').slice(0, 40)
  if (goal) parts.push(`学生的学习目标是“${goal}”，要举材料里的例子时先用与它有关的。`)
  return parts.join('')
}
