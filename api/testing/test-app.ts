import { generateKeyPairSync } from 'node:crypto'
import { openModels } from '../../agents/models/open-models.ts'
import type { TurnParts } from '../../agents/run-turn.ts'
import { openAuditLog } from '../../governance/audit-log.ts'
import type { Limits } from '../../identity/limits.ts'
import type { OpenRole } from '../../identity/role.ts'
import type { Site } from '../../identity/site.ts'
import type { Semantics } from '../../knowledge/embedding/open-semantics.ts'
import { systemClock } from '../../storage/clock.ts'
import type { Database } from '../../storage/database.ts'
import { openTemporaryDatabase } from '../../storage/temporary-database.ts'
import { createApp } from '../app.ts'
import { RunningTurns } from '../running-turns.ts'

const { privateKey: signingKey } = generateKeyPairSync('ed25519')

/**
 * An application over a real database, with the model a test gives; `browser()` is a client with its own cookies, and
 * `signedInAs(role)` one that tries the role, on a loopback site.
 */
export function openTestApp(
  options: {
    model?: TurnParts['model']
    openSemantics?: (database: Database) => Semantics | null
    graceMs?: number
    /** How long the events of a turn are kept after it; a minute without it. */
    keepMs?: number
    site?: Site
    limits?: Limits
    /** How long a model may take; short without it. */
    pace?: TurnParts['pace']
    /** Whether it keeps files, in a folder that goes with it. */
    keepsFiles?: boolean
    webRoot?: string
  } = {},
) {
  const testing = openTemporaryDatabase()
  const semantics = options.openSemantics?.(testing.database) ?? null
  const faults: unknown[] = []
  const models = openModels({
    database: testing.database,
    dataFolder: testing.folder,
    environment: options.model ?? null,
    clock: systemClock,
    onError: (error) => faults.push(error),
  })
  const app = createApp({
    database: testing.database,
    models,
    audit: openAuditLog(testing.database, systemClock, () => signingKey),
    model: models.environment,
    semantics,
    pace: options.pace ?? { first: 500, gap: 500, warmUp: 500, charactersPerSecond: 2 },
    clock: systemClock,
    turns: new RunningTurns({ graceMs: options.graceMs ?? 1_000, keepMs: options.keepMs ?? 60_000 }),
    version: '0.0.0',
    ...(options.site ? { site: options.site } : {}),
    ...(options.limits ? { limits: options.limits } : {}),
    ...(options.keepsFiles ? { dataFolder: testing.folder } : {}),
    ...(options.webRoot === undefined ? {} : { webRoot: options.webRoot }),
    onError: (error) => faults.push(error),
  })
  const origin = options.site && !options.site.loopback ? options.site.origin : 'http://localhost'

  function browser() {
    const cookies = new Map<string, string>()
    return async (
      method: string,
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ): Promise<Response> => {
      const json = body !== undefined && !(body instanceof Uint8Array)
      const response = await app.request(new URL(path, origin), {
        method,
        headers: {
          origin,
          host: new URL(origin).host,
          ...(json ? { 'content-type': 'application/json' } : {}),
          ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { body: json ? JSON.stringify(body) : new Uint8Array(body as Uint8Array) }),
      })
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
        if (/; *Max-Age=0/i.test(cookie)) cookies.delete(name)
        else cookies.set(name, value)
      }
      return response
    }
  }

  async function signedInAs(role: OpenRole): Promise<Browser> {
    const client = browser()
    const response = await client('POST', '/api/try-as', { role })
    if (response.status !== 204) throw new Error(`no ${role} to be tried: ${await response.text()}`)
    return client
  }

  return {
    app,
    faults,
    browser,
    signedInAs,
    semantics,
    database: testing.database,
    folder: testing.folder,
    remove: testing.remove,
  }
}

export type Browser = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Response>

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
