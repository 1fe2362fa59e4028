import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { AppError } from '../../storage/app-error.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { openBackupDesk } from '../backup-desk.ts'
import { backupsSchema } from '../contract/upkeep.ts'
import { openTo } from '../open-to.ts'
import type { Viewer } from '../viewer.ts'
import { byId } from './by-id.ts'
import { emptyAnswer, jsonAnswer, problems } from './responses.ts'

const listRoute = createRoute({
  ...openTo(['administrator']),
  method: 'get',
  path: '/backups',
  summary: 'The backups that were made from the page, and how far a running one is',
  responses: jsonAnswer(backupsSchema),
})
const startRoute = createRoute({
  ...openTo(['administrator']),
  method: 'post',
  path: '/backups',
  summary: 'Begin a backup of the whole data folder',
  responses: jsonAnswer(backupsSchema),
})
const fileRoute = createRoute({
  ...openTo(['administrator']),
  method: 'get',
  path: '/backups/{id}',
  summary: 'The file of a backup; it holds keys and personal data',
  request: { params: byId },
  responses: {
    200: { description: 'The file', content: { 'application/zip': { schema: z.string() } } },
    ...problems,
  },
})
const removeRoute = createRoute({
  ...openTo(['administrator']),
  method: 'delete',
  path: '/backups/{id}',
  summary: 'Destroy a backup',
  request: { params: byId },
  responses: emptyAnswer,
})

export function backupRoutes({ dataFolder, clock, audit, onError }: AppParts) {
  const desk =
    dataFolder === undefined
      ? null
      : openBackupDesk({
          dataFolder,
          clock,
          onError: (error) => onError(error, { id: 'backup', method: 'POST', path: '/api/backups' }),
        })

  function opened() {
    if (desk) return desk
    throw new AppError('storage-unavailable', '这个服务没有数据文件夹，不能备份。')
  }
  const log = ({ id: actorId, role }: Viewer, act: string, subjectId: string) =>
    audit.append({ actorId, role, act, subjectId })

  return new OpenAPIHono<AppEnv>()
    .openapi(listRoute, async (context) => context.json(await opened().list(), 200))
    .openapi(startRoute, async (context) => {
      await log(context.get('viewer'), 'backup-start', opened().start())
      return context.json(await opened().list(), 200)
    })
    .openapi(fileRoute, async (context) => {
      const { id } = context.req.valid('param')
      const { path, bytes } = await opened().find(id)
      await log(context.get('viewer'), 'backup-download', id)
      return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
        headers: {
          'content-type': 'application/zip',
          'content-length': String(bytes),
          'content-disposition': `attachment; filename="${id}"`,
          'cache-control': 'private, no-store',
        },
      }) as never
    })
    .openapi(removeRoute, async (context) => {
      const { id } = context.req.valid('param')
      await opened().find(id)
      await log(context.get('viewer'), 'backup-remove', id)
      await opened().remove(id)
      return context.body(null, 204)
    })
}
