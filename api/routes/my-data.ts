import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { deleteCookie } from 'hono/cookie'
import { writeDataArchive } from '../../exports/write-data-archive.ts'
import { explainLock } from '../../governance/assessment-lock.ts'
import { collectPersonalData, countPersonalData } from '../../governance/collect-personal-data.ts'
import { needsGuardian, readConsents, recordConsent } from '../../governance/consent.ts'
import { consentPurposes } from '../../governance/consent-purpose.ts'
import { erasePerson } from '../../governance/erase-person.ts'
import { noticeVersion, privacyNotice, purposeTexts } from '../../governance/privacy-notice.ts'
import { recordKinds } from '../../governance/record-kinds.ts'
import { readRetention } from '../../governance/retention.ts'
import { getPerson, hasAdministrator, type Person } from '../../identity/people.ts'
import { openPeopleDesk } from '../../identity/people-desk.ts'
import { AppError } from '../../storage/app-error.ts'
import { dayInChina } from '../../storage/day-in-china.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import {
  consentChangeSchema,
  correctionSchema,
  erasureReceiptSchema,
  erasureRequestSchema,
  myDataSchema,
} from '../contract/privacy.ts'
import { sendFile } from '../file-answer.ts'
import { guestCookie } from '../identify-viewer.ts'
import { locksOn } from '../locks-on.ts'
import { openTo } from '../open-to.ts'
import { recordKindView } from '../record-kind-view.ts'
import type { Viewer } from '../viewer.ts'
import { jsonBody } from './json-body.ts'
import { emptyAnswer, jsonAnswer, problems } from './responses.ts'

const readRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/my-data',
  summary: 'What is kept of whoever asks: kinds with counts, consents, the notice',
  responses: jsonAnswer(myDataSchema),
})
const exportRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/my-data/export',
  summary: 'All of it as a zip file of JSON',
  responses: {
    200: { description: 'A zip file', content: { 'application/zip': { schema: z.string() } } },
    ...problems,
  },
})
const correctRoute = createRoute({
  ...openTo('signed-in'),
  method: 'patch',
  path: '/my-data',
  summary: "Correct one's own name",
  request: { body: jsonBody(correctionSchema) },
  responses: emptyAnswer,
})
const consentRoute = createRoute({
  ...openTo('signed-in'),
  method: 'put',
  path: '/my-data/consents',
  summary: 'Agree to a purpose, or take it back',
  request: { body: jsonBody(consentChangeSchema) },
  responses: emptyAnswer,
})
const eraseRoute = createRoute({
  ...openTo('anyone'),
  method: 'post',
  path: '/my-data/erase',
  summary: 'Erase kinds of records, or all with the account; the receipt says what went and what the law holds',
  request: { body: jsonBody(erasureRequestSchema) },
  responses: jsonAnswer(erasureReceiptSchema),
})

/** A person's rights over what is kept of them: only ever their own. */
export function myDataRoutes(parts: AppParts) {
  const { database, audit, clock, turns } = parts
  const { read } = database
  const personOf = async ({ guest, id }: Viewer): Promise<Person | null> => (guest ? null : getPerson(read, id))

  return new OpenAPIHono<AppEnv>()
    .openapi(readRoute, async (context) => {
      const viewer = context.get('viewer')
      const person = await personOf(viewer)
      const counts = await countPersonalData(read, viewer.id)
      const periods = await readRetention(read)
      const kinds = recordKinds.map((kind) => ({ kind: recordKindView(kind, periods), rows: counts.get(kind.id) ?? 0 }))
      return context.json(
        {
          person: person && {
            name: person.name,
            username: person.username,
            studentNumber: person.studentNumber,
            birthDate: person.birthDate,
            demo: person.demo,
          },
          needsGuardian: person !== null && needsGuardian(person, clock()),
          notice: { version: noticeVersion, text: [...privacyNotice] },
          consents: person ? await consentsOf(person) : [],
          kinds,
        },
        200,
      )
    })
    .openapi(exportRoute, async (context) => {
      const viewer = context.get('viewer')
      const { id, role } = viewer
      // Old answers quote what an assessment hides; the right to one's data waits until it is over, three days at most.
      const hiding = (await locksOn(parts, viewer)).find(({ hidesText }) => hidesText)
      if (hiding) throw new AppError('forbidden', `${explainLock(hiding)}\n导出我的数据要等到那时以后。`)
      const now = clock()
      await audit.append({ actorId: id, role, act: 'personal-data-export' })
      const bytes = await writeDataArchive(await collectPersonalData(read, id), now)
      const name = `巴山智教-我的数据-${dayInChina(now)}.zip`
      return sendFile(context, { bytes, mediaType: 'application/zip', name }) as never
    })
    .openapi(correctRoute, async (context) => {
      const { id, role } = context.get('viewer')
      await openPeopleDesk(parts).change({ actorId: id, role }, id, context.req.valid('json'))
      return context.body(null, 204)
    })
    .openapi(consentRoute, async (context) => {
      const { id, role } = context.get('viewer')
      const { purpose, given } = context.req.valid('json')
      if (given && needsGuardian(await getPerson(read, id), clock())) {
        throw new AppError('forbidden', '不满十四周岁，要由监护人同意：请监护人把同意书交给班主任登记。')
      }
      await database.write(async (transaction) => {
        const consent = { personId: id, purpose, given, byGuardian: false, recordedBy: null }
        await recordConsent(transaction, consent, clock())
        await audit.append(
          { actorId: id, role, act: 'consent', detail: { purpose, given, noticeVersion } },
          transaction,
        )
      })
      return context.body(null, 204)
    })
    .openapi(eraseRoute, async (context) => {
      const viewer = context.get('viewer')
      const { kinds } = context.req.valid('json')
      if (kinds === 'all') await refuseLastAdministrator(viewer)
      turns.forget(viewer.id)
      const receipt = await erasePerson(parts, viewer, kinds)
      if (kinds === 'all' && viewer.guest) deleteCookie(context, guestCookie)
      return context.json(receipt, 200)
    })

  async function consentsOf(person: Person) {
    const state = await readConsents(read, person, clock())
    return consentPurposes.map((purpose) => ({ purpose, text: purposeTexts[purpose], ...state[purpose] }))
  }

  async function refuseLastAdministrator(viewer: Viewer): Promise<void> {
    const person = await personOf(viewer)
    if (person?.role !== 'administrator') return
    if (await hasAdministrator(read, { but: person.id, demo: person.demo })) return
    throw new AppError('conflict', '你是最后一位管理员，请先让另一个人成为管理员，再注销账号。')
  }
}
