import { z } from 'zod'
import type { Field, Resume, Source } from '../resume/resume.ts'

/** What the owner of a résumé says in proof of a skill: what they did, how often, who can confirm it. */
const evidenceSchema = z.object({
  skillId: z.string().max(80),
  text: z.string().trim().min(4).max(500),
  at: z.string(),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** How far somebody's word for a skill goes: said only, shown by work, certificate or evidence. */
export type ClaimStrength = 'claimed' | 'evidenced'

/** Something that a résumé says of what somebody can do, with where it says so. */
export type Claim = { text: string; strength: ClaimStrength; source: Source; skillId?: string }

/**
 * All that matching knows of a person: what they can do. Name, sex, age, origin, school and period have no place in it,
 * so that no score can go by them.
 */
export type PersonFacts = { claims: Claim[]; certificates: { name: string; source: Source }[] }

/** The facts of a résumé that matching may see. */
export function personFacts(resume: Resume, evidence: readonly Evidence[]): PersonFacts {
  const claim = (strength: ClaimStrength) => (field: Field) => ({ text: field.value, strength, source: field.source })
  const { basics, education, work, certificates, skills, languages, awards } = resume
  const shown = work.flatMap(({ position, highlights }) => [...(position ? [position] : []), ...highlights])
  const said = [
    ...skills,
    ...languages,
    ...education.flatMap(({ details }) => details),
    ...(basics.summary ? [basics.summary] : []),
  ]
  return {
    claims: [
      ...[...shown, ...awards, ...certificates.map(({ name }) => name)].map(claim('evidenced')),
      ...evidence.map(({ skillId, text }) => ({
        text,
        strength: 'evidenced' as const,
        source: 'user' as const,
        skillId,
      })),
      ...said.map(claim('claimed')),
    ],
    certificates: certificates.map(({ name }) => ({ name: name.value, source: name.source })),
  }
}
