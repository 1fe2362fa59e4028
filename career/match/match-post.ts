import type { PostContent } from '../posts/post.ts'
import type { Source } from '../resume/resume.ts'
import { foldWords, names, recogniseSkills } from '../skills/recognise-skills.ts'
import type { Skill } from '../skills/skill.ts'
import { findSkill, skillsOf } from '../skills/skills.ts'
import type { Claim, ClaimStrength, PersonFacts } from './person-facts.ts'

/**
 * What each kind of evidence counts for: a word alone half, work or a certificate most of it, mastery in the learning
 * record all. And what each requirement weighs. This product's own choice, shown beside every score.
 */
const strengthShares = { claimed: 0.5, evidenced: 0.85, mastered: 1 } as const
export const requirementWeights = { required: 3, desired: 1, certificateNeeded: 2, certificateDesired: 1 } as const

export type MatchStrength = ClaimStrength | 'mastered'

/** One thing that a post asks, whether somebody has it, and what says so. */
export type MetRequirement = {
  words: string
  kind: keyof typeof requirementWeights
  skillIds: string[]
  strength: MatchStrength | null
  because: { text: string; source: Source } | null
}

/** How well somebody fits a post: 0 to 100, and each requirement on its own. */
export type PostMatch = { score: number; requirements: MetRequirement[] }

/** Compares what somebody can do with what a post asks; `mastered` are the skills that their learning record shows, if they agreed. */
export function matchPost(facts: PersonFacts, post: PostContent, mastered: ReadonlySet<string> = new Set()): PostMatch {
  const vocabulary = skillsOf(post.industry)
  const asked = (words: readonly string[], kind: 'required' | 'desired') =>
    words.map((one) => meetSkill(one, kind, { facts, vocabulary, mastered }))
  const requirements = [
    ...asked(post.required, 'required'),
    ...asked(post.desired, 'desired'),
    ...post.certificates.map(({ name, needed }) => meetCertificate(name, needed, facts)),
  ]
  const weight = requirements.reduce((sum, { kind }) => sum + requirementWeights[kind], 0)
  const met = requirements.reduce(
    (sum, { kind, strength }) => sum + (strength ? requirementWeights[kind] * strengthShares[strength] : 0),
    0,
  )
  return { score: weight === 0 ? 0 : Math.round((100 * met) / weight), requirements }
}

type Meeting = { facts: PersonFacts; vocabulary: readonly Skill[]; mastered: ReadonlySet<string> }

function meetSkill(
  words: string,
  kind: 'required' | 'desired',
  { facts, vocabulary, mastered }: Meeting,
): MetRequirement {
  const skills = recogniseSkills(words, vocabulary)
  const skillIds = skills.map(({ id }) => id)
  const has = (claim: Claim) =>
    (claim.skillId !== undefined && skillIds.includes(claim.skillId)) ||
    names(foldWords(claim.text), foldWords(words)) ||
    (skills.length > 0 && recogniseSkills(claim.text, skills).length > 0)
  const claim = facts.claims.find((one) => one.strength === 'evidenced' && has(one)) ?? facts.claims.find(has)
  const because = claim ? { text: claim.text, source: claim.source } : null
  const known = skillIds.find((id) => mastered.has(id))
  if (known !== undefined) {
    const text = `学习记录显示已掌握：${findSkill(known)?.title ?? words}`
    return { words, kind, skillIds, strength: 'mastered', because: because ?? { text, source: 'user' } }
  }
  return { words, kind, skillIds, strength: claim?.strength ?? null, because }
}

/** Words that do not tell one certificate from another. */
const plainWords =
  /职业技能等级|职业资格|技能等级|培训|考核合格|合格|等级|证书|证明|上岗前|企业|证|[（(].*?[）)]|级|[一二三四五]/gu
/** A health certificate is what a passed health check gives; employers ask for it by either name. */
const healthCheck = /健康(?:证|检查|体检)/u
const bare = (name: string): string => foldWords(name).replaceAll(plainWords, '')

function meetCertificate(name: string, needed: boolean, facts: PersonFacts): MetRequirement {
  const asked = bare(name)
  const held =
    asked.length < 2
      ? undefined
      : facts.certificates.find(
          (one) =>
            (healthCheck.test(name) && healthCheck.test(one.name)) ||
            bare(one.name).includes(asked) ||
            (bare(one.name).length > 2 && asked.includes(bare(one.name))),
        )
  return {
    words: name,
    kind: needed ? 'certificateNeeded' : 'certificateDesired',
    skillIds: [],
    strength: held ? 'evidenced' : null,
    because: held ? { text: held.name, source: held.source } : null,
  }
}

/** Posts by how well somebody fits, best first; equal ones stay as they were. */
export function orderPosts<Post extends PostContent>(
  facts: PersonFacts,
  posts: readonly Post[],
  mastered: ReadonlySet<string> = new Set(),
): { post: Post; match: PostMatch }[] {
  return posts
    .map((post) => ({ post, match: matchPost(facts, post, mastered) }))
    .sort((a, b) => b.match.score - a.match.score)
}
