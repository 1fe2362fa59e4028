import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { checkRoster, type RosterLimits } from '../../identity/check-roster.ts'
import { getClass, listMembers } from '../../identity/classes.ts'
import { importRoster } from '../../identity/import-roster.ts'
import { invitationSheet } from '../../identity/invitation-sheet.ts'
import { readRoster } from '../../identity/read-roster.ts'
import { decodeText } from '../../ingest/decode-text.ts'
import { checkZip } from '../../ingest/read-zip.ts'
import { AppError } from '../../storage/app-error.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { rosterImportedSchema, rosterPreviewSchema, rosterSchema } from '../contract/identity.ts'
import type { IdentityParts } from '../identity-parts.ts'
import { openTo } from '../open-to.ts'
import { originFor } from '../origin-for.ts'
import { taughtClasses } from '../taught-classes.ts'
import type { Viewer } from '../viewer.ts'
import { jsonBody } from './json-body.ts'
import { jsonAnswer } from './responses.ts'

/** Largest roster, as a file and as the lines that come back; 2000 lines are about 200 KB. */
export const rosterBytesAtMost = 2 * 1024 * 1024

const previewRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'post',
  path: '/rosters/preview',
  summary: 'What importing a roster (the bytes of an XLSX or CSV) would do; nothing is stored',
  responses: jsonAnswer(rosterPreviewSchema),
})
const importRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'post',
  path: '/rosters',
  summary: 'Import the lines of a roster; refused lines are left out',
  request: { body: jsonBody(rosterSchema) },
  responses: jsonAnswer(rosterImportedSchema),
})

/** Whole classes at once from a sheet: looked at first, checked again when it is imported. */
export function rosterRoutes({ database, audit, clock }: AppParts, { site }: IdentityParts) {
  const { read, write } = database
  return new OpenAPIHono<AppEnv>()
    .openapi(previewRoute, async (context) => {
      const limits = await limitsOf(context.get('viewer'))
      const lines = await readRosterFile(new Uint8Array(await context.req.arrayBuffer()))
      const checked = await checkRoster(read, lines, { limits, now: clock() })
      return context.json({ lines: checked.map(({ person: _, ...line }) => line) }, 200)
    })
    .openapi(importRoute, async (context) => {
      const viewer = context.get('viewer')
      const limits = await limitsOf(viewer)
      const { lines } = context.req.valid('json')
      const { invitations, known, refused } = await write(async (transaction) => {
        const checked = await checkRoster(transaction, lines, { limits, now: clock() })
        const imported = await importRoster(transaction, checked, clock())
        const detail = {
          invited: imported.invitations.length,
          known: imported.known,
          refused: imported.refused,
        }
        await audit.append({ actorId: viewer.id, role: viewer.role, act: 'roster-imported', detail }, transaction)
        return imported
      })
      const sheet = invitations.length === 0 ? null : await invitationSheet(invitations, originFor(context, site))
      return context.json(
        { invited: invitations.length, known, refused, sheet: sheet && Buffer.from(sheet).toString('base64') },
        200,
      )
    })

  async function limitsOf(viewer: Viewer): Promise<RosterLimits> {
    const classIds = await taughtClasses(read, viewer)
    if (classIds === null) return { classNames: null, roles: ['student', 'teacher', 'job-seeker'], personIds: null }
    const classNames: string[] = []
    const personIds: string[] = []
    for (const id of classIds) {
      classNames.push((await getClass(read, id)).name)
      for (const { person, part } of await listMembers(read, id)) if (part === 'student') personIds.push(person.id)
    }
    return { classNames, roles: ['student'], personIds }
  }
}

async function readRosterFile(bytes: Uint8Array) {
  if (bytes.length === 0) throw new AppError('input-invalid', '文件是空的，请重新选择。')
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!zipped) return await readRoster({ csv: decodeText(bytes) })
  await checkZip(bytes)
  return await readRoster({ xlsx: bytes })
}
