import { recogniseSkills } from '../career/skills/recognise-skills.ts'
import type { CareerIndustry, Skill } from '../career/skills/skill.ts'
import { skillsOf } from '../career/skills/skills.ts'
import type { Objective } from '../learning/goal.ts'
import { goalFiles } from '../learning/goal-files.ts'
import { readEvidence } from '../learning/learner-evidence.ts'
import { masteryOf } from '../learning/mastery-of.ts'
import { evidenceOf } from '../learning/objective-of-clauses.ts'
import { readGoal } from '../learning/read-goal.ts'
import type { Connection } from '../storage/database.ts'
import type { Viewer } from './viewer.ts'

/** An objective of a goal of this library, with the skills of the vocabulary that it teaches. */
export type SkillObjective = { goalId: string; objective: Objective; skillIds: string[] }

/** The objectives of the library's goals by skill: where learning and posts meet. */
export async function skillObjectives(read: Connection, viewer: Viewer): Promise<SkillObjective[]> {
  const { access, classIds } = viewer
  const found: SkillObjective[] = []
  for (const { id, industry } of goalFiles) {
    const goal = await readGoal(read, { access, classIds }, id)
    for (const objective of goal?.objectives ?? []) {
      const skillIds = taughtSkills(objective, skillsOf(industry as CareerIndustry)).map((skill) => skill.id)
      if (skillIds.length > 0) found.push({ goalId: id, objective, skillIds })
    }
  }
  return found
}

const taughtSkills = ({ skills }: Objective, vocabulary: readonly Skill[]): Skill[] =>
  recogniseSkills(skills.join('、'), vocabulary)

/** The skills all of whose objectives a learner has mastered, by the learning record's own rule. */
export async function masteredSkills(
  read: Connection,
  learnerId: string,
  objectives: readonly SkillObjective[],
): Promise<Set<string>> {
  const evidence = await readEvidence(read, learnerId)
  const open = new Set<string>()
  const touched = new Set<string>()
  for (const { objective, skillIds } of objectives) {
    const { state } = masteryOf(objective.knowledge, evidenceOf(objective, evidence))
    for (const id of skillIds) (state === 'mastered' ? touched : open).add(id)
  }
  return new Set([...touched].filter((id) => !open.has(id)))
}
