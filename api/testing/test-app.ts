import type { TurnParts } from '../../agents/run-turn.ts'
import { openAuditLog } from '../../governance/audit-log.ts'
import type { Semantics } from '../../knowledge/embedding/open-semantics.ts'
import { systemClock } from '../../storage/clock.ts'
import type { Database } from '../../storage/database.ts'
import { openTemporaryDatabase } from '../../storage/temporary-database.ts'
import { createApp } from '../app.ts'
import { RunningTurns } from '../running-turns.ts'

/** An application over a real database, with the model a test gives; `browser()` is a client with its own cookie. */
export function openTestApp(
  options: {
    model?: TurnParts['model']
    openSemantics?: (database: Database) => Semantics | null
    graceMs?: number
  } = {},
) {
  const testing = openTemporaryDatabase()
  const semantics = options.openSemantics?.(testing.database) ?? null
  const faults: unknown[] = []
  const app = createApp({
    database: testing.database,
    audit: openAuditLog(testing.database, systemClock),
    model: options.model ?? null,
    semantics,
    pace: { first: 500, gap: 500, warmUp: 500, charactersPerSecond: 2 },
    clock: systemClock,
    turns: new RunningTurns({ graceMs: options.graceMs ?? 1_000, keepMs: 60_000 }),
    version: '0.0.0',
    onError: (error) => faults.push(error),
  })
  function browser() {
    let cookie = ''
    return async (
      method: string,
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ): Promise<Response> => {
      const response = await app.request(path, {
        method,
        headers: {
          origin: 'http://localhost',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(cookie ? { cookie } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
      return response
    }
  }
  return { app, faults, browser, semantics, database: testing.database, remove: testing.remove }
}

export type Browser = ReturnType<ReturnType<typeof openTestApp>['browser']>

/** The events of a server-sent stream, read to its end. */
export async function readEvents(response: Response): Promise<{ id: number; event: string; data: unknown }[]> {
  const text = await response.text()
  return text
    .split('\n\n')
    .filter((block) => block.includes('event:'))
    .map((block) => {
      const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1] ?? ''
      return { id: Number(field('id')), event: field('event'), data: JSON.parse(field('data')) as unknown }
    })
}
