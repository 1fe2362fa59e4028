import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { needsGuardian, readConsents, recordConsent } from '../../governance/consent.ts'
import { recordKinds } from '../../governance/record-kinds.ts'
import { changeRetention, readRetention } from '../../governance/retention.ts'
import { getPerson } from '../../identity/people.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import {
  dataLifeCycleSchema,
  guardianConsentSchema,
  guardianConsentStateSchema,
  retentionChangeSchema,
} from '../contract/privacy.ts'
import { openTo } from '../open-to.ts'
import { recordKindView } from '../record-kind-view.ts'
import { checkOwnStudent } from '../taught-classes.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { emptyAnswer, jsonAnswer } from './responses.ts'

const lifeCycleRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/data-life-cycle',
  summary: 'Every kind of record about people: how it is collected, used, shared, kept and destroyed',
  responses: jsonAnswer(dataLifeCycleSchema),
})
const retentionRoute = createRoute({
  ...openTo(['administrator']),
  method: 'put',
  path: '/retention/{id}',
  summary: 'Change for how many days a kind of record is kept, within its bounds',
  request: { params: byId, body: jsonBody(retentionChangeSchema) },
  responses: emptyAnswer,
})
const guardianStateRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'get',
  path: '/people/{id}/guardian-consent',
  summary: "Whether somebody needs a guardian's consent, and has it",
  request: { params: byId },
  responses: jsonAnswer(guardianConsentStateSchema),
})
const guardianRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'put',
  path: '/people/{id}/guardian-consent',
  summary: 'Write down that a guardian consented, or took it back; teachers for the students of their classes',
  request: { params: byId, body: jsonBody(guardianConsentSchema) },
  responses: emptyAnswer,
})

export function privacyRoutes(parts: AppParts) {
  const { database, audit, clock } = parts
  return new OpenAPIHono<AppEnv>()
    .openapi(lifeCycleRoute, async (context) => {
      const periods = await readRetention(database.read)
      return context.json({ kinds: recordKinds.map((kind) => recordKindView(kind, periods)) }, 200)
    })
    .openapi(retentionRoute, async (context) => {
      const { days } = context.req.valid('json')
      await changeRetention(parts, context.get('viewer'), { kind: context.req.valid('param').id, days })
      return context.body(null, 204)
    })
    .openapi(guardianStateRoute, async (context) => {
      const person = await getPerson(database.read, context.req.valid('param').id)
      await checkOwnStudent(database.read, context.get('viewer'), person)
      const needed = needsGuardian(person, clock())
      const { service } = await readConsents(database.read, person, clock())
      return context.json({ needed, given: service.given && service.byGuardian }, 200)
    })
    .openapi(guardianRoute, async (context) => {
      const viewer = context.get('viewer')
      const { given } = context.req.valid('json')
      const person = await getPerson(database.read, context.req.valid('param').id)
      await checkOwnStudent(database.read, viewer, person)
      await database.write(async (transaction) => {
        const consent = { personId: person.id, purpose: 'service', byGuardian: true, recordedBy: viewer.id } as const
        await recordConsent(transaction, { ...consent, given }, clock())
        const entry = { actorId: viewer.id, role: viewer.role, act: 'guardian-consent', subjectId: person.id }
        await audit.append({ ...entry, detail: { given } }, transaction)
      })
      return context.body(null, 204)
    })
}
