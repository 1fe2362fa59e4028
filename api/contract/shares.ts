import { z } from '@hono/zod-openapi'
import { messageSchema } from './chat.ts'

/** Conversations that are shared with a class, on the wire. */

const schoolClass = z.object({ id: z.string(), name: z.string() })

export const shareSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    class: schoolClass,
    own: z.boolean().openapi({ description: 'Whether the reader shared it.' }),
    conversationId: z.string().nullable().openapi({ description: "Set on the reader's own shares." }),
    by: z.enum(['teacher', 'student']).openapi({ description: 'Who shared it, by their part in the class.' }),
    sharedAt: z.string(),
  })
  .openapi('Share')

export const shareListSchema = z
  .object({
    shares: z.array(shareSchema).openapi({ description: "The reader's own and those with the reader's classes." }),
    classes: z.array(schoolClass).openapi({ description: 'The classes with which the reader may share.' }),
  })
  .openapi('ShareList')

export const newShareSchema = z
  .object({
    conversationId: z.string().max(64),
    classId: z.string().max(64),
    leafId: z.string().max(64).openapi({ description: 'The last message to be shown; its branch is shared.' }),
  })
  .openapi('NewShare')

export const sharedConversationSchema = z
  .object({ share: shareSchema, messages: z.array(messageSchema) })
  .openapi('SharedConversation')

export type Share = z.infer<typeof shareSchema>
export type ShareList = z.infer<typeof shareListSchema>
export type NewShare = z.infer<typeof newShareSchema>
export type SharedConversation = z.infer<typeof sharedConversationSchema>
