import { usesMastery } from '../career/career-choices.ts'
import { matchPost, type PostMatch } from '../career/match/match-post.ts'
import { personFacts } from '../career/match/person-facts.ts'
import type { ListedPost } from '../career/posts/post-store.ts'
import { listResumes, type StoredResume } from '../career/resume/resume-store.ts'
import type { Connection } from '../storage/database.ts'
import { masteredSkills, type SkillObjective, skillObjectives } from './career-learning.ts'
import type { Viewer } from './viewer.ts'

/** What posts are compared with for a viewer: the résumé they changed last, and their learning record if they agreed. */
export type Comparison = {
  resume: StoredResume | null
  usesMastery: boolean
  objectives: readonly SkillObjective[]
  match: (post: ListedPost) => PostMatch | null
}

/** Reads once what all posts are compared with. */
export async function compareFor(read: Connection, viewer: Viewer): Promise<Comparison> {
  const [resume = null] = await listResumes(read, viewer.id)
  const agreed = await usesMastery(read, viewer.id)
  const objectives = await skillObjectives(read, viewer)
  const mastered = agreed ? await masteredSkills(read, viewer.id, objectives) : new Set<string>()
  const facts = resume ? personFacts(resume.content, resume.evidence) : null
  return {
    resume,
    usesMastery: agreed,
    objectives,
    match: (post) => (facts ? matchPost(facts, post, mastered) : null),
  }
}
