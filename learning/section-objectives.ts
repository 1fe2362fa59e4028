import type { StoredClause } from '../knowledge/catalogue.ts'
import { clauseHeading } from '../knowledge/clause-heading.ts'
import type { Objective } from './goal.ts'
import { guessKnowledge } from './guess-knowledge.ts'

// What a document says of itself is nothing to learn.
const aboutItself = /题注|来源|自测题|参考答案|学习目标|数值说明|目录|前言|变更历史/u
// More than this many clauses are no longer one thing to learn; our own figure.
const clausesAtMost = 8

/** A document's sections as objectives, in reading order; what one section holds is guessed by its wording. */
export function sectionObjectives(clauses: readonly StoredClause[], group: string): Objective[] {
  const sections: { title: string; clauses: StoredClause[] }[] = []
  for (const clause of clauses) {
    const heading = clauseHeading(clause).heading
    if (aboutItself.test([...clause.path, clause.label, heading ?? ''].join('\n'))) continue
    const title = clause.path.at(-1) ?? [clause.label, heading].filter(Boolean).join(' ')
    const last = sections.at(-1)
    if (last?.title === title && last.clauses.length < clausesAtMost) last.clauses.push(clause)
    else sections.push({ title, clauses: [clause] })
  }
  return sections.map((section) => ({
    // By its first clause, whose id outlasts a new parse of the same file.
    id: `section-${section.clauses[0]?.id}`,
    title: sections.some((other) => other !== section && other.title === section.title)
      ? `${section.title}（${section.clauses[0]?.label} 起）`
      : section.title,
    group,
    knowledge: guessKnowledge(section.clauses),
    clauseIds: section.clauses.map(({ id }) => id),
    prerequisites: [],
    skills: [],
  }))
}
