import type { Line } from '../../teaching/lesson-material.ts'
import { bullets, fact, quoted } from './lines.ts'
import type { PartWriter } from './part-writer.ts'
import { purposesOf } from './purposes.ts'
import type { ReadClause } from './read-clause.ts'

/** Verbs that can be observed, by kind of knowledge (after the revised Bloom taxonomy). */
const knows: Record<ReadClause['knowledge'], (clause: ReadClause) => string> = {
  memory: ({ topic, key }) => `能准确说出“${topic}”的要求：${quoted(key)}`,
  concept: ({ topic, key }) => `能用自己的话解释“${topic}”：${quoted(key)}`,
  procedure: ({ topic, steps }) => `能按顺序说出“${topic}”的做法：${steps.slice(0, 3).map(quoted).join('→')}`,
  design: ({ topic, key }) => `能说明“${topic}”的依据：${quoted(key)}`,
}
const does: Record<ReadClause['knowledge'], (clause: ReadClause) => string> = {
  memory: ({ topic }) => `能对照原文，判断“${topic}”方面的做法是否符合，并指出依据`,
  concept: ({ topic }) => `能举出“${topic}”的正例和反例，并说明理由`,
  procedure: ({ topic }) => `能按原文步骤规范完成“${topic}”，并如实记录`,
  design: ({ topic }) => `能为“${topic}”拟出方案，并逐项说明依据`,
}

/** The weightiest clauses, in the order in which they stand. */
export function weightiest(clauses: readonly ReadClause[], most: number): ReadClause[] {
  const chosen = new Set([...clauses].sort((a, b) => b.weight - a.weight).slice(0, most))
  return clauses.filter((clause) => chosen.has(clause))
}

/** Knowledge, ability and quality objectives, each line bound to the clause that it is about; the document's own come first. */
export const writeObjectives: PartWriter = ({ clauses, aims }) => {
  const chosen = weightiest(clauses, 5)
  const lines = (say: typeof knows): Line[] => chosen.map((clause) => fact(say[clause.knowledge](clause), clause))
  const stated = aims.flatMap((clause) => clause.items.map((item) => fact(quoted(item), clause)))
  return [
    ...(stated.length > 0 ? [bullets(stated.slice(0, 6), '教材提出的目标')] : []),
    bullets(lines(knows), '知识目标'),
    bullets(lines(does).slice(0, 4), '能力目标'),
    bullets(
      purposesOf(clauses)
        .slice(0, 3)
        .map(({ quality, sentence, clause }) => fact(`${quality}：${quoted(sentence)}`, clause)),
      '素质目标',
    ),
  ]
}
