import { z } from '@hono/zod-openapi'

/** Shapes on the wire of looking after the service: health, retention, backups, the audit log's chain. */

export const healthSchema = z
  .object({ checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })) })
  .openapi('Health', { description: 'What each check found; `detail` says what to do where it is not well.' })

export const retentionStateSchema = z
  .object({
    due: z.array(z.object({ kind: z.string(), rows: z.number().int() })).openapi({
      description: 'How many rows of each kind have been kept long enough and go at the next run.',
    }),
    runs: z.array(
      z.object({ at: z.string(), destroyed: z.array(z.object({ kind: z.string(), rows: z.number().int() })) }),
    ),
  })
  .openapi('RetentionState')

export const backupsSchema = z
  .object({
    folder: z.string().openapi({ description: 'Where the backups lie on the machine of the service.' }),
    running: z
      .object({ startedAt: z.string(), share: z.number().openapi({ description: 'What is done of it, 0 to 1.' }) })
      .nullable(),
    problem: z.string().nullable().openapi({ description: 'Why the last one was not written; null if it was.' }),
    backups: z.array(z.object({ id: z.string(), bytes: z.number().int(), at: z.string() })),
  })
  .openapi('Backups')

export const chainSchema = z
  .object({
    ok: z.boolean(),
    rows: z.number().int(),
    firstBroken: z.number().int().nullable(),
    tookMs: z.number(),
  })
  .openapi('AuditChain')

export type Health = z.infer<typeof healthSchema>
export type RetentionState = z.infer<typeof retentionStateSchema>
export type Backups = z.infer<typeof backupsSchema>
export type AuditChain = z.infer<typeof chainSchema>
