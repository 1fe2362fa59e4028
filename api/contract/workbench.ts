import { z } from '@hono/zod-openapi'
import { reviewReasons, verdicts } from '../../governance/review-terms.ts'

/** Shapes on the wire of the committee's workbench; nothing in them says who asked. */

const count = z.number().int().min(0)
const reason = z.string().trim().min(4).max(1000)
const day = z.iso.date()

const figuresSchema = z
  .object({
    period: z.string(),
    turns: count,
    refused: count,
    noEvidence: count,
    flagged: count,
    decided: count,
    wrong: count,
  })
  .openapi('PeriodFigures', {
    description: 'One day or week in China; wrong: decided cases that were wrongly flagged.',
  })

export const overviewQuery = z
  .object({ from: day, to: day, by: z.enum(['day', 'week']).default('day') })
  .refine(({ from, to }) => from <= to, '开始日期不能晚于结束日期')
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < 400 * 24 * 3_600_000, '最多看 400 天')

export const overviewSchema = z
  .object({
    total: figuresSchema.omit({ period: true }),
    periods: z.array(figuresSchema),
    rules: z.array(z.object({ rule: z.string(), title: z.string(), count })),
    models: z.array(z.object({ agent: z.string(), model: z.string(), turns: count })),
    open: count,
    urgent: count,
    overdue: count,
    waitingReleases: count,
    sampleShare: z.number(),
    urgentReleases: z.array(z.object({ at: z.string(), by: z.string(), reviewId: z.string() })).openapi({
      description: 'Identities released by one person within the last seven days: the notice to all members.',
    }),
  })
  .openapi('WorkbenchOverview')

export const sampleShareSchema = z.object({ share: z.number().min(0).max(1) }).openapi('SampleShare')

const member = z.object({ id: z.string(), name: z.string() })

export const queueItemSchema = z
  .object({
    id: z.string(),
    createdAt: z.string(),
    dueAt: z.string().nullable(),
    decidedAt: z.string().nullable(),
    priority: z.enum(['urgent', 'normal']),
    reason: z.enum(reviewReasons),
    rule: z.object({ id: z.string(), title: z.string() }).nullable(),
    overdue: z.boolean(),
    assignee: member.nullable(),
    verdict: z.enum(verdicts).nullable(),
  })
  .openapi('QueueItem', { description: 'A case without its words: opening it is what the audit log writes down.' })

export const queueQuery = z.object({ state: z.enum(['open', 'decided']).default('open') })

const rulingSchema = z
  .object({
    id: z.string(),
    verdict: z.enum(verdicts),
    rule: z.string().nullable(),
    reason: z.string(),
    evalCase: z.object({ prompt: z.string(), expected: z.enum(['refuse', 'answer']) }).nullable(),
    by: z.string(),
    at: z.string(),
    inForce: z.boolean(),
  })
  .openapi('Ruling')

export const newRulingSchema = z
  .object({
    verdict: z.enum(verdicts),
    rule: z.string().max(32).nullable(),
    reason,
    evalCase: z
      .object({ prompt: z.string().trim().min(2).max(2000), expected: z.enum(['refuse', 'answer']) })
      .nullable()
      .openapi({
        description: 'The request as a case for the evals, approved by whoever rules; without personal data.',
      }),
  })
  .openapi('NewRuling')

export const releaseSchema = z
  .object({
    id: z.string(),
    reviewId: z.string(),
    rule: z.object({ id: z.string(), title: z.string() }).nullable(),
    urgent: z.boolean(),
    state: z.enum(['waiting', 'refused', 'granted', 'expired', 'shown']),
    requestedBy: z.string(),
    requestedAt: z.string(),
    requestReason: z.string(),
    decidedBy: z.string().nullable(),
    decidedAt: z.string().nullable(),
    decisionReason: z.string().nullable(),
    expiresAt: z.string().nullable(),
    shownAt: z.string().nullable(),
    mayDecide: z.boolean(),
    mayShow: z.boolean(),
  })
  .openapi('IdentityRelease')

export const newReleaseSchema = z.object({ reason, urgent: z.boolean().default(false) }).openapi('NewIdentityRelease')
export const releaseDecisionSchema = z.object({ reason, granted: z.boolean() }).openapi('IdentityReleaseDecision')

export const identitySchema = z
  .object({
    kind: z.enum(['person', 'guest']),
    name: z.string().nullable(),
    username: z.string().nullable(),
    role: z.string().nullable(),
    classes: z.array(z.string()),
  })
  .openapi('ReleasedIdentity')

/** What a person is told of a release of their own identity. */
export const ownReleaseSchema = z
  .object({ id: z.string(), at: z.string(), urgent: z.boolean(), reason: z.string() })
  .openapi('OwnIdentityRelease')

const exchange = z.object({ question: z.string(), answer: z.string() })

export const caseSchema = queueItemSchema
  .extend({
    turnId: z.string(),
    question: z.string(),
    answer: z.string().nullable(),
    note: z.string().nullable(),
    conversation: z.enum(['kept', 'gone']),
    earlier: z.array(exchange),
    ruleText: z
      .object({ source: z.string(), severity: z.string(), trigger: z.string(), behaviour: z.string() })
      .nullable(),
    decision: z.string().nullable(),
    agent: z.string().nullable(),
    model: z.string().nullable(),
    prompt: z.string().nullable(),
    flags: z.array(z.object({ kind: z.string(), text: z.string() })),
    citations: z.array(z.object({ title: z.string(), clause: z.string(), quote: z.string() })),
    auditRows: z.array(z.object({ sequence: count, at: z.string(), act: z.string(), hash: z.string() })),
    rulings: z.array(rulingSchema),
    releases: z.array(releaseSchema),
  })
  .openapi('ReviewCase')

export const assessmentSchema = z
  .object({
    name: z.string().trim().min(2).max(80),
    purpose: z.string().trim().min(2).max(1000),
    users: z.string().trim().min(2).max(300),
    data: z.string().trim().min(2).max(1000),
    risk: z.enum(['low', 'medium', 'high', 'unacceptable']),
    safeguards: z.string().trim().min(2).max(2000),
    reassessOn: day.nullable(),
  })
  .openapi('Assessment')

export const applicationSchema = assessmentSchema
  .extend({
    id: z.string(),
    state: z.enum(['draft', 'approved', 'retired']),
    example: z.boolean(),
    approvedBy: z.string().nullable(),
    approvedAt: z.string().nullable(),
    updatedAt: z.string(),
    overdue: z.boolean(),
  })
  .openapi('AiApplication')

export const reportQuery = z.object({
  month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/),
  format: z.enum(['pdf', 'docx', 'json']).default('pdf'),
})

export const auditCheckSchema = z
  .object({ ok: z.boolean(), rows: count, firstBroken: count.nullable() })
  .openapi('AuditCheck')

export const redLineSchema = z
  .object({ id: z.string(), title: z.string(), source: z.string(), trigger: z.string(), behaviour: z.string() })
  .openapi('RedLine')

export type PeriodFiguresView = z.infer<typeof figuresSchema>
export type WorkbenchOverview = z.infer<typeof overviewSchema>
export type QueueItemView = z.infer<typeof queueItemSchema>
export type CaseView = z.infer<typeof caseSchema>
export type RulingView = z.infer<typeof rulingSchema>
export type NewRulingView = z.infer<typeof newRulingSchema>
export type ReleaseView = z.infer<typeof releaseSchema>
export type OwnRelease = z.infer<typeof ownReleaseSchema>
export type IdentityView = z.infer<typeof identitySchema>
export type AssessmentView = z.infer<typeof assessmentSchema>
export type ApplicationView = z.infer<typeof applicationSchema>
export type AuditCheck = z.infer<typeof auditCheckSchema>
export type RedLineView = z.infer<typeof redLineSchema>
