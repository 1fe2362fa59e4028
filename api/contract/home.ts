import { z } from '@hono/zod-openapi'

/** Shapes on the wire of the home page: what somebody most likely wants next, and a first task for the beginning. */

export const homeCardKinds = [
  'quiz-due',
  'mistakes',
  'reviews-due',
  'next-objective',
  'choose-goal',
  'go-on',
  'exercises',
  'read-library',
  'marks-waiting',
  'quiz-running',
  'drafts-waiting',
  'new-lesson',
  'open-class',
  'class-view',
  'resume-missing',
  'post-matched',
  'interview-open',
  'new-interview',
  'cases-waiting',
  'releases-waiting',
  'monthly-report',
  'read-rules',
  'jobs-failed',
  'model-missing',
  'backup-due',
  'editions-unconfirmed',
  'people',
  'upkeep',
  'my-data',
] as const

export const firstTaskSteps = [
  'ask',
  'choose-goal',
  'practise',
  'open-class',
  'make-lesson',
  'give-quiz',
  'write-resume',
  'make-plan',
  'interview',
  'decide-case',
  'approve-application',
  'connect-model',
  'invite-people',
  'back-up',
] as const

export const homeCardSchema = z
  .object({
    kind: z.enum(homeCardKinds),
    title: z
      .string()
      .nullable()
      .openapi({ description: 'What it is about, or why it is shown; null where the kind says all.' }),
    count: z.number().int().nullable().openapi({ description: 'How many; for a post the match, 0 to 100.' }),
    at: z.string().nullable().openapi({ description: 'When it is due or was last done.' }),
    id: z.string().nullable().openapi({ description: 'The one thing that it opens; null for the whole page.' }),
    urgent: z.boolean(),
  })
  .openapi('HomeCard')

export const homeSchema = z
  .object({
    cards: z.array(homeCardSchema).max(3),
    firstTask: z
      .array(z.object({ step: z.enum(firstTaskSteps), done: z.boolean() }))
      .max(3)
      .openapi({
        description: 'The first steps of the role, each done or not by what is stored; empty once all are done.',
      }),
  })
  .openapi('Home')

export type HomeCard = z.infer<typeof homeCardSchema>
export type Home = z.infer<typeof homeSchema>
