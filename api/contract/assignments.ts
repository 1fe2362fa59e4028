import { z } from '@hono/zod-openapi'

/** Shapes on the wire of assignments: papers given to a class for a time. */

const moment = z.iso.datetime({ offset: true })

export const newAssignmentSchema = z.object({
  paperId: z.string().max(64),
  classId: z.string().max(64),
  opensAt: moment,
  closesAt: moment,
  attemptsAllowed: z.number().int().min(1).max(10),
  assessment: z
    .boolean()
    .openapi({ description: 'Turns the agents off for the class on what is asked, for that time.' }),
  answersShown: z.enum(['at-once', 'after-close']),
})

export const assignmentSchema = z
  .object({
    id: z.string(),
    classId: z.string(),
    className: z.string(),
    title: z.string(),
    instructions: z.string(),
    minutes: z.number().int().nullable(),
    questions: z.number().int(),
    marks: z.number(),
    opensAt: z.string(),
    closesAt: z.string(),
    attemptsAllowed: z.number().int(),
    assessment: z.boolean(),
    answersShown: z.enum(['at-once', 'after-close']),
    state: z.enum(['planned', 'open', 'closed']),
    own: z
      .array(
        z.object({
          id: z.string(),
          number: z.number().int(),
          submittedAt: z.string().nullable(),
          marks: z.number().nullable().openapi({ description: 'Null while it runs, or may not be seen yet.' }),
          waiting: z.number().int().openapi({ description: 'Open answers that a teacher has yet to confirm.' }),
        }),
      )
      .openapi({ description: 'The sittings of the student who asks.' }),
    sat: z
      .object({
        students: z.number().int(),
        started: z.number().int(),
        submitted: z.number().int(),
        waiting: z.number().int(),
      })
      .nullable()
      .openapi({ description: 'For teachers: how far the class is.' }),
  })
  .openapi('Assignment')

export const assignmentSheetSchema = z
  .object({
    assignment: assignmentSchema,
    students: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        attempts: z.array(
          z.object({
            id: z.string(),
            number: z.number().int(),
            submittedAt: z.string().nullable(),
            marks: z.number().nullable(),
            waiting: z.number().int(),
          }),
        ),
      }),
    ),
  })
  .openapi('AssignmentSheet')

export const itemFiguresSchema = z
  .object({
    slot: z.string(),
    stem: z.string(),
    type: z.string(),
    sittings: z.number().int(),
    tooFew: z.boolean(),
    difficulty: z.number().nullable(),
    discrimination: z.number().nullable(),
    upperLower: z.number().nullable(),
    choices: z.array(z.object({ option: z.string(), chosen: z.number().int(), right: z.boolean() })),
    unanswered: z.number().int(),
    advice: z.enum(['too-few', 'key-doubtful', 'weak', 'too-easy', 'too-hard', 'good']),
  })
  .openapi('ItemFigures')

export const classQuizzesSchema = z
  .object({
    hardItems: z.array(
      itemFiguresSchema.extend({ share: z.number(), assignmentId: z.string(), assignmentTitle: z.string() }),
    ),
    needHelp: z.array(z.object({ id: z.string(), name: z.string(), reasons: z.array(z.string()) })),
    students: z.number().int(),
    assignments: z.number().int(),
  })
  .openapi('ClassQuizzes')

export type NewAssignment = z.infer<typeof newAssignmentSchema>
export type AssignmentView = z.infer<typeof assignmentSchema>
export type AssignmentSheet = z.infer<typeof assignmentSheetSchema>
export type ItemFigures = z.infer<typeof itemFiguresSchema>
export type ClassQuizzes = z.infer<typeof classQuizzesSchema>
