import type { TurnParts } from '../../agents/run-turn.ts'
import { createApp } from '../../api/app.ts'
import { RunningTurns } from '../../api/running-turns.ts'
import { type Limits, limits } from '../../identity/limits.ts'
import type { OpenRole } from '../../identity/role.ts'
import { AppError } from '../../storage/app-error.ts'

// A run asks in a minute what people ask in a day.
const unlimited = Object.fromEntries(
  Object.keys(limits).map((name) => [name, { points: 100_000, seconds: 60 }]),
) as Limits

/** Sends requests to the application as one signed-in person; throws with the sentence that a refusal says. */
export type RoleClient = (method: string, path: string, body?: unknown) => Promise<Response>

/** The HTTP application over these parts, signed in as the example person of a role. */
export async function openRoleApp(parts: TurnParts, role: OpenRole): Promise<RoleClient> {
  const faults: unknown[] = []
  const app = createApp({
    ...parts,
    turns: new RunningTurns({ graceMs: 60_000, keepMs: 60_000 }),
    version: 'eval',
    limits: unlimited,
    onError: (error) => faults.push(error),
  })
  const cookies = new Map<string, string>()
  const client: RoleClient = async (method, path, body) => {
    const response = await app.request(`http://localhost${path}`, {
      method,
      headers: {
        origin: 'http://localhost',
        host: 'localhost',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(cookie) ?? []
      cookies.set(name, value)
    }
    if (!response.ok) {
      throw new AppError('storage-unavailable', `${method} ${path}：${await response.text()}`, { cause: faults.at(-1) })
    }
    return response
  }
  await client('POST', '/api/try-as', { role })
  return client
}
