import { z } from 'zod'
import { type KnowledgeKind, knowledgeKinds } from '../knowledge/knowledge-kind.ts'

/** An objective's clauses by document title and printed labels, so that a goal holds in any library that has the document. */
const clauseReferenceSchema = z.strictObject({
  document: z.string().min(1),
  clauses: z.array(z.string().min(1)).min(1),
})

export const goalFileSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/u),
  title: z.string().min(1),
  about: z.string().min(1),
  industry: z.string().min(1),
  objectives: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/u),
        title: z.string().min(1),
        group: z.string().min(1),
        knowledge: z.enum(knowledgeKinds),
        sources: z.array(clauseReferenceSchema).min(1),
        prerequisites: z.array(z.string()),
        /** What a post asks for, by the words that posts use, so that mastery can be matched with a post. */
        skills: z.array(z.string()),
      }),
    )
    .min(1),
})
export type GoalFile = z.infer<typeof goalFileSchema>

/** One thing to be learnt, bound to clauses in force that the learner may read. */
export type Objective = {
  id: string
  title: string
  knowledge: KnowledgeKind
  /** The heading that it is listed under. */
  group: string
  clauseIds: string[]
  prerequisites: string[]
  skills: string[]
}

export type Goal = {
  id: string
  title: string
  about: string
  objectives: Objective[]
  /** Objectives left out because this library has none of their clauses in force. */
  missing: { title: string; documents: string[] }[]
}
