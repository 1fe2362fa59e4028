import type { LockedMaterialOf } from '../agents/locked-material.ts'
import { interviewPostFor } from '../career/interview/interview-posts.ts'
import { type ClauseForQuestions, questionsFromClauses } from '../career/interview/questions-from-clauses.ts'
import type { ListedPost } from '../career/posts/post-store.ts'
import { recogniseSkills } from '../career/skills/recognise-skills.ts'
import { skillsOf } from '../career/skills/skills.ts'
import type { Connection } from '../storage/database.ts'
import { skillObjectives } from './career-learning.ts'
import { clausesThatTeach } from './clauses-that-teach.ts'
import type { Viewer } from './viewer.ts'

/** What an interview for a post on offer asks of the trade: the bank's questions for the like post, else these clauses. */
export type PostQuestions =
  | { by: 'bank'; postId: string; title: string; clauses: [] }
  | { by: 'clauses'; postId: string; title: string; clauses: ClauseForQuestions[] }

/** Where the questions for a post come from; clauses are those that teach its skills, that the viewer may read, and that no lock hides. */
export async function postQuestions(
  read: Connection,
  viewer: Viewer,
  post: ListedPost,
  hidden: LockedMaterialOf,
): Promise<PostQuestions> {
  const { id, title, industry } = post
  const known = interviewPostFor(post)
  if (known) return { by: 'bank', postId: known.id, title, clauses: [] }
  const objectives = await skillObjectives(read, viewer)
  const found = new Map<string, ClauseForQuestions>()
  for (const words of [...post.required, ...post.desired]) {
    const [skill] = recogniseSkills(words, skillsOf(industry))
    const teaching = objectives.filter(({ skillIds }) => skill !== undefined && skillIds.includes(skill.id))
    for (const { clause, document } of await clausesThatTeach(read, viewer, { words, skill, teaching })) {
      if (hidden({ documentId: document.id, label: clause.label }) !== null) continue
      const { id: clauseId, label, page, text } = clause
      const quote = text.replaceAll(/\s+/gu, ' ').trim()
      const place = { clauseId, documentId: document.id, documentTitle: document.title, clause: label, page }
      found.set(clauseId, { ...place, quote, text })
    }
  }
  return { by: 'clauses', postId: id, title, clauses: [...found.values()] }
}

/** How many questions of the trade there are beside those that fit any post; null where the bank has them. */
export function ownQuestionCount(questions: PostQuestions): number | null {
  return questions.by === 'bank' ? null : questionsFromClauses(questions.clauses).questions.length
}
