import { z } from 'zod'

const itemKinds = ['skill', 'certificate', 'practice', 'check'] as const

const item = z.object({
  id: z.string().max(80),
  kind: z.enum(itemKinds),
  title: z.string().trim().min(1).max(200),
  detail: z.string().trim().max(600),
  skillId: z.string().max(80).nullable(),
  done: z.boolean(),
})

/** A way to a post: half-years with what is to be done in each; its owner changes what they like. */
export const careerPlanSchema = z.object({
  postId: z.string().max(64),
  postTitle: z.string().max(200),
  years: z.number().int().min(1).max(3),
  terms: z
    .array(z.object({ title: z.string().trim().min(1).max(80), items: z.array(item).max(40) }))
    .min(1)
    .max(6),
})

export type CareerPlan = z.infer<typeof careerPlanSchema>
export type PlanItem = z.infer<typeof item>
