import type { LockedMaterialOf } from '../agents/locked-material.ts'
import type { MetRequirement } from '../career/match/match-post.ts'
import { certificateFact } from '../career/plan/certificates.ts'
import { findSkill } from '../career/skills/skills.ts'
import type { Connection } from '../storage/database.ts'
import type { SkillObjective } from './career-learning.ts'
import { clausesThatTeach } from './clauses-that-teach.ts'
import type { Viewer } from './viewer.ts'

const clausesAtMost = 3
const quoteLength = 90

/** What closes a gap: clauses of the library to read, the rule's own place, objectives to practise, how a certificate is got. */
export type Closing = {
  words: string
  skillId: string | null
  clauses: { id: string; documentTitle: string; label: string; quote: string }[]
  standards: string[]
  /** How a certificate is got, and whether a law asks it. */
  certificate: string | null
  objectives: { goalId: string; title: string }[]
}

/** For each requirement that is not met or only claimed, what closes it; clauses in force that the viewer may read and no lock hides. */
export async function closeGaps(
  read: Connection,
  viewer: Viewer,
  requirements: readonly MetRequirement[],
  { objectives, hidden }: { objectives: readonly SkillObjective[]; hidden: LockedMaterialOf },
): Promise<Closing[]> {
  const gaps = requirements.filter(({ strength }) => strength === null || strength === 'claimed')
  const closings: Closing[] = []
  for (const { words, skillIds, kind } of gaps) {
    const [skillId = null] = skillIds
    const skill = skillId === null ? undefined : findSkill(skillId)
    const teaching = objectives.filter((one) => one.skillIds.some((id) => skillIds.includes(id)))
    const isSkill = kind === 'required' || kind === 'desired'
    const rows = isSkill ? await clausesThatTeach(read, viewer, { words, skill, teaching }) : []
    closings.push({
      words,
      skillId,
      clauses: rows
        .filter(({ clause, document }) => hidden({ documentId: document.id, label: clause.label }) === null)
        .slice(0, clausesAtMost)
        .map(({ clause, document }) => ({
          id: clause.id,
          documentTitle: document.title,
          label: clause.label,
          quote: clause.text.replaceAll(/\s+/g, ' ').slice(0, quoteLength),
        })),
      standards: (skill?.clauses ?? []).map(({ standard, clause }) => `《${standard}》${clause ?? ''}`),
      certificate: isSkill ? null : certificateFact(words),
      objectives: teaching.slice(0, clausesAtMost).map(({ goalId, objective }) => ({ goalId, title: objective.title })),
    })
  }
  return closings
}
