import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { limits } from '../identity/limits.ts'
import { type OpenRole, openRoles } from '../identity/role.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { problemSchema } from './contract/chat.ts'
import type { Audience } from './open-to.ts'
import { type Browser, openTestApp } from './testing/test-app.ts'

type Schema = {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  items?: Schema
  format?: string
  minLength?: number
}
type Operation = {
  'x-open-to': Audience
  parameters?: { name: string; in: string; schema?: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}

/** What no field expects: other types, too much, too little, characters that end strings or can't stand alone. */
const hostile: unknown[] = [
  null,
  true,
  -1,
  1e308,
  2 ** 53,
  '',
  'x'.repeat(5_000),
  'a\u0000b',
  '\ud800',
  '\u{e0041}\u202e',
  "'; DROP TABLE messages; --",
  '../../etc/passwd',
  '%',
  [],
  ['x', ['y']],
  {},
  { $gt: '' },
  JSON.parse('{"__proto__":{"role":"administrator"},"constructor":{"prototype":{}}}'),
]
const hostileWords = [
  '',
  '-1',
  '1e400',
  'NaN',
  'x'.repeat(3_000),
  '%00',
  '%ED%A0%80',
  '%F3%A0%81%81',
  '..%2F..%2Fetc',
  "'--",
]
const hostileBodies = ['', '{', 'null', '[]', '"x"', '1', '{"a":'.repeat(2_000), '\u0000', '{"question":"\\ud800"}']
// What would end the caller's session, or the person, and with it the walk; they have tests of their own.
const leftOut = /sign-out|\/account\/sessions\/:id|\/my-data\/erase|\/jobs\/events|\/try-as/
const library = [{ title: '压差规程', clauses: { 第1条: '洁净区与非洁净区之间的压差应当不低于10帕斯卡。' } }]

describe('bad input', () => {
  let test: ReturnType<typeof openTestApp>
  let documentId: string
  beforeEach(async () => {
    test = openTestApp({ limits: generous, keepsFiles: true })
    documentId = (await fillLibrary(test.database, library))[0] ?? ''
  })
  afterEach(() => test.remove())

  it.each(['guest', ...openRoles] as const)(
    'from %s is answered on every route by a problem, and never by a fault',
    async (role) => {
      const browser = role === 'guest' ? test.browser() : await test.signedInAs(role)
      const ids = await ownIds(browser)
      const { schemas, operations } = describeApi()
      let refused = 0
      for (const { method, path, operation } of operations) {
        const known = path.replaceAll(/:(\w+)/g, (_, name: string) => idFor(path, name, ids))
        if (!serves(operation['x-open-to'], role)) {
          // Refused before anything of it is read, as route-access.test.ts holds: one of each kind is enough.
          refused += await check(browser, method, path.replaceAll(/:\w+/g, '%00'), bodyOf(operation, schemas))
          refused += await check(browser, method, known, hostile)
          continue
        }
        const names = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query')
        for (const word of path.includes(':') ? hostileWords : ['']) {
          refused += await check(browser, method, path.replaceAll(/:\w+/g, word || '%20'), bodyOf(operation, schemas))
        }
        for (const word of hostileWords) {
          for (const { name } of names) refused += await check(browser, method, `${known}?${name}=${word}`)
        }
        const schema = operation.requestBody?.content['application/json']?.schema
        if (!schema) continue
        for (const body of mutants(schema, schemas)) refused += await check(browser, method, known, body)
        for (const body of hostileBodies) {
          const headers = { 'content-type': 'application/json' }
          refused += await check(browser, method, known, new TextEncoder().encode(body), headers)
        }
      }
      expect(refused).toBeGreaterThan(500)
      // What was let in must not break what reads it.
      for (const { method, path } of operations) {
        if (method !== 'GET') continue
        await check(
          browser,
          method,
          path.replaceAll(/:(\w+)/g, (_, name: string) => idFor(path, name, ids)),
        )
      }
      expect(test.faults.filter((fault) => !(fault instanceof Error && fault.name === 'AppError'))).toEqual([])
    },
    120_000,
  )

  function describeApi() {
    const info = { title: '', version: '' }
    const document = test.app.getOpenAPI31Document({ openapi: '3.1.0', info })
    const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>
    const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, Operation>).map(([method, operation]) => {
        return { method: method.toUpperCase(), path: path.replaceAll(/\{(\w+)\}/g, ':$1'), operation }
      }),
    )
    return { schemas, operations: operations.filter(({ path }) => !leftOut.test(path)) }
  }

  /** 1 where the answer is a refusal; fails on a fault, and on a refusal in another shape. */
  async function check(
    browser: Browser,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) {
    const response = await browser(method, path, method === 'GET' ? undefined : body, headers)
    const asked = [method, path.slice(0, 200), JSON.stringify(body)?.slice(0, 200)]
    if (response.headers.get('content-type')?.startsWith('text/event-stream')) await response.body?.cancel()
    if (response.status < 400) return 0
    const told = await response.text()
    expect([...asked, response.status >= 500]).toEqual([...asked, false])
    expect([...asked, response.headers.get('content-type')]).toEqual([
      ...asked,
      'application/problem+json; charset=utf-8',
    ])
    problemSchema.parse(JSON.parse(told))
    return 1
  }

  async function ownIds(browser: Browser): Promise<Record<string, string>> {
    const made = async (method: string, path: string, body?: unknown) => {
      const found = (await (await browser(method, path, body)).json()) as { id?: string; person?: { id: string } }
      return found.id ?? found.person?.id ?? 'none'
    }
    const { clauses } = (await (await browser('GET', `/api/documents/${documentId}`)).json()) as {
      clauses: { id: string }[]
    }
    return {
      conversations: await made('POST', '/api/conversations'),
      documents: documentId,
      clauses: clauses[0]?.id ?? 'none',
      classes: await made('POST', '/api/classes', { name: '示例班' }),
      people: await made('POST', '/api/people', { name: '示例', username: 'shili', role: 'student' }),
      collections: await made('POST', '/api/collections', { slug: 'example', title: '示例' }),
    }
  }
})

const serves = (audience: Audience, role: OpenRole | 'guest'): boolean =>
  audience === 'anyone' ||
  (role !== 'guest' && (audience === 'signed-in' || (audience as readonly string[]).includes(role)))

const generous = Object.fromEntries(
  Object.keys(limits).map((name) => [name, { points: 1_000_000, seconds: 60 }]),
) as NonNullable<Parameters<typeof openTestApp>[0]>['limits'] & object

function idFor(path: string, name: string, ids: Record<string, string>): string {
  const kind = name === 'personId' || name === 'userId' ? 'people' : (path.split('/')[2] ?? '')
  return encodeURIComponent(ids[kind] ?? (name === 'page' || name === 'marker' ? '1' : 'none'))
}

const bodyOf = ({ requestBody }: Operation, schemas: Record<string, Schema>) => {
  const schema = requestBody?.content['application/json']?.schema
  return schema && sample(schema, schemas)
}

/** A value that fits, roughly: the starting point of those that do not. */
function sample(schema: Schema, schemas: Record<string, Schema>): unknown {
  const whole = resolved(schema, schemas)
  if (whole.enum) return whole.enum[0]
  const type = [whole.type].flat()[0]
  if (type === 'object') {
    return Object.fromEntries(Object.entries(whole.properties ?? {}).map(([key, part]) => [key, sample(part, schemas)]))
  }
  if (type === 'array') return [sample(whole.items ?? {}, schemas)]
  if (type === 'string') {
    if (whole.format === 'date-time') return '2026-12-01T00:00:00Z'
    return whole.format === 'date' ? '2026-12-01' : '示例'.padEnd(whole.minLength ?? 0, '例')
  }
  return type === 'boolean' ? true : 1
}

/** The sample with each of its values, at any depth, replaced by each hostile one, and with fields that nobody asked for. */
function mutants(schema: Schema, schemas: Record<string, Schema>): unknown[] {
  const whole = resolved(schema, schemas)
  const base = sample(schema, schemas)
  if (base === null || typeof base !== 'object' || Array.isArray(base)) return hostile
  const foreign = {
    ...base,
    id: 'other',
    ownerId: 'other',
    role: 'administrator',
    createdBy: 'other',
    classIds: ['other'],
  }
  const inner = Object.entries(whole.properties ?? {}).flatMap(([key, part]) => {
    const deeper = [resolved(part, schemas).type].flat()[0] === 'object' ? mutants(part, schemas) : []
    return [...hostile, ...deeper].map((value) => ({ ...base, [key]: value }))
  })
  return [base, foreign, ...hostile, ...inner]
}

function resolved(schema: Schema, schemas: Record<string, Schema>): Schema {
  const named = schema.$ref === undefined ? undefined : schemas[schema.$ref.split('/').at(-1) ?? '']
  const chosen = named ?? schema.anyOf?.[0] ?? schema.oneOf?.[0] ?? schema.allOf?.[0]
  return chosen ? resolved(chosen, schemas) : schema
}
