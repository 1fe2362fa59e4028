import { z } from '@hono/zod-openapi'
import { openRoles, roles } from '../../identity/role.ts'

/** Shapes on the wire of signing in, people and classes. */

const username = z.string().trim().min(1).max(64)
const password = z.string().min(1).max(256)
const token = z.string().min(20).max(100)
const personName = z.string().trim().min(1).max(40)
const className = z.string().trim().min(1).max(40)
const isoDay = z.iso.date()

const ownAccountSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    username: z.string(),
    role: z.enum(roles),
    demo: z.boolean().openapi({ description: 'A demonstration person, made by "try as…".' }),
    classes: z.array(z.object({ id: z.string(), name: z.string() })),
    passwordAtLeast: z.number().int(),
  })
  .openapi('OwnAccount')

export const signInStateSchema = z
  .object({
    account: ownAccountSchema.nullable().openapi({ description: 'Who is signed in; null for guests and strangers.' }),
    guests: z.boolean().openapi({ description: 'Whether one may go on without signing in: on a loopback address.' }),
    singleSignOn: z.object({ title: z.string() }).nullable(),
    tryAs: z
      .array(z.enum(openRoles))
      .openapi({ description: 'The roles to be tried; none but on a loopback address.' }),
  })
  .openapi('SignInState')

export const passwordSignInSchema = z.object({ username, password })
export const tryAsSchema = z.object({ role: z.enum(openRoles) })

export const linkTokenSchema = z.object({ token })
export const linkSchema = z
  .object({
    purpose: z.enum(['first-administrator', 'invitation', 'password-reset']),
    name: z.string().nullable(),
    username: z.string().nullable(),
    passwordAtLeast: z.number().int(),
  })
  .openapi('OneTimeLink')
export const linkUseSchema = z.object({
  token,
  password,
  // The first administrator's, who does not exist before.
  username: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}._-]{1,32}$/u)
    .optional(),
  name: personName.optional(),
})

export const passwordChangeSchema = z.object({ current: password, next: password })

export const sessionSchema = z
  .object({
    id: z.string(),
    createdAt: z.string(),
    lastUsedAt: z.string(),
    userAgent: z.string().nullable(),
    current: z.boolean(),
  })
  .openapi('Session')

const personSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    username: z.string(),
    role: z.enum(roles),
    studentNumber: z.string().nullable(),
    birthDate: z.string().nullable(),
    demo: z.boolean(),
    disabledAt: z.string().nullable(),
    hasSignIn: z.boolean().openapi({ description: 'False until an invitation was accepted.' }),
    createdAt: z.string(),
  })
  .openapi('Person')

export const peoplePageSchema = z
  .object({ people: z.array(personSchema), total: z.number().int(), perPage: z.number().int() })
  .openapi('PeoplePage')

export const peopleQuerySchema = z.object({
  q: z.string().trim().max(40).optional(),
  role: z.enum(roles).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

export const newPersonSchema = z.object({
  name: personName,
  username: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}._-]{1,32}$/u),
  role: z.enum(openRoles),
  studentNumber: z.string().trim().min(1).max(32).optional(),
  birthDate: isoDay.optional(),
  classId: z.string().max(64).optional(),
})

export const personChangeSchema = z.object({
  name: personName.optional(),
  role: z.enum(openRoles).optional(),
  birthDate: isoDay.nullable().optional(),
  disabled: z.boolean().optional(),
})

export const handedLinkSchema = z
  .object({
    address: z.string().openapi({ description: 'To be handed to this person alone; shown once.' }),
    expiresAt: z.string(),
  })
  .openapi('HandedLink')

export const invitedSchema = z.object({ person: personSchema, link: handedLinkSchema }).openapi('Invited')

export const classSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    createdAt: z.string(),
    archivedAt: z.string().nullable(),
    students: z.number().int(),
  })
  .openapi('Class')

export const classWithMembersSchema = classSchema
  .extend({ members: z.array(z.object({ person: personSchema, part: z.enum(['teacher', 'student']) })) })
  .openapi('ClassWithMembers')

export const newClassSchema = z.object({ name: className })
export const classChangeSchema = z.object({ name: className.optional(), archived: z.boolean().optional() })
export const memberSchema = z.object({ part: z.enum(['teacher', 'student']) })

const rosterLineSchema = z.object({
  line: z.number().int(),
  name: z.string().max(200),
  studentNumber: z.string().max(200),
  className: z.string().max(200),
  birthDate: z.string().max(200),
  guardianConsent: z.string().max(200),
  role: z.string().max(200),
})

export const rosterSchema = z.object({ lines: z.array(rosterLineSchema).min(1).max(2000) })

export const rosterPreviewSchema = z
  .object({
    lines: z.array(
      rosterLineSchema.extend({
        outcome: z.enum(['new', 'known', 'refused']),
        errors: z.array(z.string()),
        warnings: z.array(z.string()),
      }),
    ),
  })
  .openapi('RosterPreview')

export const rosterImportedSchema = z
  .object({
    invited: z.number().int(),
    known: z.number().int(),
    refused: z.number().int(),
    sheet: z.string().nullable().openapi({ description: 'An XLSX of the one-time links in base64; given once.' }),
  })
  .openapi('RosterImported')

export type SignInState = z.infer<typeof signInStateSchema>
export type OwnAccount = z.infer<typeof ownAccountSchema>
export type OneTimeLinkInfo = z.infer<typeof linkSchema>
export type Session = z.infer<typeof sessionSchema>
export type PersonRow = z.infer<typeof personSchema>
export type PeoplePage = z.infer<typeof peoplePageSchema>
export type HandedLink = z.infer<typeof handedLinkSchema>
export type Invited = z.infer<typeof invitedSchema>
export type ClassRow = z.infer<typeof classSchema>
export type ClassWithMembers = z.infer<typeof classWithMembersSchema>
export type RosterPreview = z.infer<typeof rosterPreviewSchema>
export type RosterImported = z.infer<typeof rosterImportedSchema>
