import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { inArray } from 'drizzle-orm'
import {
  decideRelease,
  listReleases,
  releasesOf,
  requestRelease,
  useRelease,
} from '../../../governance/identity-release.ts'
import { reviewQueue } from '../../../governance/schema.ts'
import { listClasses } from '../../../identity/classes.ts'
import { people } from '../../../identity/schema.ts'
import type { AppEnv, AppParts } from '../../app-parts.ts'
import {
  type IdentityView,
  identitySchema,
  newReleaseSchema,
  ownReleaseSchema,
  releaseDecisionSchema,
  releaseSchema,
} from '../../contract/workbench.ts'
import { namesOf } from '../../names-of.ts'
import { openTo } from '../../open-to.ts'
import { releaseView } from '../../release-view.ts'
import { byId } from '../by-id.ts'
import { jsonBody } from '../json-body.ts'
import { emptyAnswer, jsonAnswer } from '../responses.ts'

const listRoute = createRoute({
  ...openTo(['committee', 'administrator']),
  method: 'get',
  path: '/workbench/releases',
  summary: 'Who asked to learn an identity, why, and what came of it; never whose it is',
  responses: jsonAnswer(z.object({ releases: z.array(releaseSchema) })),
})
const requestRoute = createRoute({
  ...openTo(['committee']),
  method: 'post',
  path: '/workbench/cases/{id}/releases',
  summary: 'Ask to learn who is behind a case; in danger to life granted at once, with notice to all members',
  request: { params: byId, body: jsonBody(newReleaseSchema) },
  responses: emptyAnswer,
})
const decideRoute = createRoute({
  ...openTo(['committee', 'administrator']),
  method: 'post',
  path: '/workbench/releases/{id}/decision',
  summary: 'Grant or refuse a release that somebody else asked for',
  request: { params: byId, body: jsonBody(releaseDecisionSchema) },
  responses: emptyAnswer,
})
const showRoute = createRoute({
  ...openTo(['committee']),
  method: 'post',
  path: '/workbench/releases/{id}/show',
  summary: 'Use up a granted release: who it was, once, to whoever asked',
  request: { params: byId },
  responses: jsonAnswer(identitySchema),
})
const ownRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/my-data/identity-releases',
  summary: "When the reader's own identity was shown to the committee, and why",
  responses: jsonAnswer(z.object({ releases: z.array(ownReleaseSchema) })),
})

/** Learning who is behind a case: by two persons with reasons, once, and told to the person. */
export function releaseRoutes({ database, audit, clock }: AppParts) {
  const { read } = database
  return new OpenAPIHono<AppEnv>()
    .openapi(listRoute, async (context) => {
      const releases = await listReleases(read)
      const ids = releases.map(({ reviewId }) => reviewId)
      const items = await read.select().from(reviewQueue).where(inArray(reviewQueue.id, ids))
      const rules = new Map(items.map(({ id, ruleId }) => [id, ruleId]))
      const name = await namesOf(
        read,
        releases.flatMap(({ requestedBy, decidedBy }) => [requestedBy, decidedBy]),
      )
      const common = { viewerId: context.get('viewer').id, name, now: clock() }
      const views = releases.map((one) => releaseView(one, { ...common, ruleId: rules.get(one.reviewId) ?? '' }))
      return context.json({ releases: views }, 200)
    })
    .openapi(requestRoute, async (context) => {
      const { id: requestedBy, role } = context.get('viewer')
      const reviewId = context.req.valid('param').id
      const request = context.req.valid('json')
      await database.write(async (transaction) => {
        const { id } = await requestRelease(transaction, { ...request, reviewId, requestedBy }, clock)
        const entry = { actorId: requestedBy, role, act: 'identity-requested', subjectId: id }
        await audit.append({ ...entry, detail: { reviewId, ...request } }, transaction)
      })
      return context.body(null, 204)
    })
    .openapi(decideRoute, async (context) => {
      const { id: decidedBy, role } = context.get('viewer')
      const { id } = context.req.valid('param')
      const decision = context.req.valid('json')
      await database.write(async (transaction) => {
        await decideRelease(transaction, { ...decision, id, decidedBy }, clock)
        const entry = { actorId: decidedBy, role, act: 'identity-decided', subjectId: id }
        await audit.append({ ...entry, detail: decision }, transaction)
      })
      return context.body(null, 204)
    })
    .openapi(showRoute, async (context) => {
      const { id: by, role } = context.get('viewer')
      const { id } = context.req.valid('param')
      const personId = await database.write(async (transaction) => {
        const used = await useRelease(transaction, { id, by }, clock)
        const detail = { reviewId: used.release.reviewId, urgent: used.release.urgent }
        await audit.append({ actorId: by, role, act: 'identity-shown', subjectId: id, detail }, transaction)
        return used.personId
      })
      return context.json(await identityOf(personId), 200, { 'cache-control': 'no-store' })
    })
    .openapi(ownRoute, async (context) => {
      const own = await releasesOf(read, context.get('viewer').id)
      const releases = own.map(({ id, shownAt, urgent, requestReason }) => ({
        id,
        at: shownAt ?? '',
        urgent,
        reason: requestReason,
      }))
      return context.json({ releases }, 200)
    })

  /** Who somebody is; a browser that had not signed in is nobody's name. */
  async function identityOf(personId: string): Promise<IdentityView> {
    const [person] = await read
      .select()
      .from(people)
      .where(inArray(people.id, [personId]))
    if (!person) return { kind: 'guest', name: null, username: null, role: null, classes: [] }
    const classes = await listClasses(read, { memberId: personId })
    const { name, username, role } = person
    return { kind: 'person', name, username, role, classes: classes.map((one) => one.name) }
  }
}
