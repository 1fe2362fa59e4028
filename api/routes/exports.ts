import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { getConversation, listMessages } from '../../agents/conversations.ts'
import { metadataOf } from '../../exports/export-document.ts'
import { provider } from '../../exports/provider.ts'
import { mediaTypes, writeExport } from '../../exports/write-export.ts'
import { newId } from '../../storage/new-id.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { conversationExportQuery } from '../contract/privacy.ts'
import { conversationDocument } from '../conversation-document.ts'
import { sendFile } from '../file-answer.ts'
import { hiddenMaterial } from '../hidden-material.ts'
import { openTo } from '../open-to.ts'
import { withoutHidden } from '../without-hidden.ts'
import { byId } from './by-id.ts'
import { fileAnswer } from './responses.ts'

const exportRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/conversations/{id}/export',
  summary: 'A conversation as a Word, PDF or Markdown file, with sources and AI label',
  request: { params: byId, query: conversationExportQuery },
  responses: fileAnswer(Object.values(mediaTypes)),
})

export function exportRoutes(parts: AppParts) {
  const { database, audit, clock } = parts
  return new OpenAPIHono<AppEnv>().openapi(exportRoute, async (context) => {
    const { id: ownerId, role } = context.get('viewer')
    const { id } = context.req.valid('param')
    const { format, leaf } = context.req.valid('query')
    const conversation = await getConversation(database.read, ownerId, id)
    const hidden = await hiddenMaterial(parts, context.get('viewer'))
    const messages = (await listMessages(database.read, id)).map((message) => withoutHidden(message, hidden))
    const contentId = newId()
    const document = conversationDocument(conversation, messages, { leaf, contentId, provider, now: clock() })
    const file = await writeExport(document, format)
    const { ReservedCode1: textHash } = metadataOf(document).AIGC
    await audit.append({ actorId: ownerId, role, act: 'export', subjectId: contentId, detail: { format, textHash } })
    return sendFile(context, file) as never
  })
}
