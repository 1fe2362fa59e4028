import type { OpenAPIHono } from '@hono/zod-openapi'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addToReviewQueue } from '../governance/review-queue.ts'
import { changeSampleShare } from '../governance/sample-turns.ts'
import type { Role } from '../identity/role.ts'
import { publicAccess } from '../knowledge/access.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import type { AppEnv } from './app-parts.ts'
import { turnEventSchemas } from './contract/chat.ts'
import { differenceSchema, impactSchema } from './contract/library.ts'
import { openRoleApp } from './testing/role-app.ts'
import { readEvents } from './testing/test-app.ts'
import type { Viewer } from './viewer.ts'

const clock = () => new Date()

describe('two editions', () => {
  let testing: ReturnType<typeof openTemporaryDatabase>
  let app: OpenAPIHono<AppEnv>
  let viewer: Viewer
  let [older, newer, secret]: string[] = []
  let turnId: string
  beforeEach(async () => {
    testing = openTemporaryDatabase()
    app = openRoleApp(testing.database, { clock, viewer: () => viewer })
    const drawNone = { share: 0, changedBy: 'test' }
    await testing.database.write((transaction) => changeSampleShare(transaction, drawNone, clock()))
    as('teacher')
    ;[older] = await fillLibrary(testing.database, [
      {
        title: '卫生规范',
        edition: '2013',
        clauses: {
          '1': '洗手消毒的时间应当不少于15秒。',
          '2': '设备表面的清洗频率为每周一次。',
          '3': '总则不变。',
        },
      },
    ])
    turnId = (await ask('洗手消毒的时间要求是多少？')).answer?.turnId ?? ''
    ;[newer, secret] = await fillLibrary(testing.database, [
      {
        title: '卫生规范',
        edition: '2025',
        supersedesId: older ?? null,
        clauses: { '1': '洗手消毒的时间应当不少于20秒。', '2': '总则不变。' },
      },
      { title: '内部配方', collection: 'enterprise:a', clauses: { '1': '龙鳞草。' } },
    ])
  })
  afterEach(() => testing.remove())

  function as(role: Role) {
    viewer = { id: role, role, guest: false, access: publicAccess, classIds: [] }
  }
  const send = (method: string, path: string, body?: unknown) =>
    app.request(path, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
  async function ask(question: string) {
    const { id } = (await (await send('POST', '/conversations')).json()) as { id: string }
    const events = await readEvents(await send('POST', `/conversations/${id}/turns`, { question, parentId: null }))
    return turnEventSchemas['turn-end'].parse(events.at(-1)?.data).message
  }
  const impact = async () => impactSchema.parse(await (await send('GET', `/documents/${newer}/impact`)).json())
  const citing = async () =>
    Object.fromEntries((await impact()).citing.map(({ kind, total, own }) => [kind, [total, own.length]]))

  it('are compared clause by clause, with the words that changed', async () => {
    const response = await send('GET', `/documents/${newer}/diff?against=${older}`)
    const { counts, changes } = differenceSchema.parse(await response.json())
    expect(counts).toEqual({ unchanged: 0, changed: 1, renumbered: 1, moved: 0, added: 0, removed: 1 })
    const words = changes.find(({ kind }) => kind === 'changed')?.words ?? []
    expect(words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '15' },
      { kind: 'added', text: '20' },
    ])
    expect(changes.find(({ kind }) => kind === 'removed')?.older?.text).toContain('每周一次')
  })

  it('are compared only where both may be read', async () => {
    for (const [one, other] of [
      [secret, older],
      [older, secret],
    ]) {
      const response = await send('GET', `/documents/${one}/diff?against=${other}`)
      expect(response.status).toBe(404)
      expect(await response.text()).not.toContain('龙鳞草')
    }
    expect((await send('GET', `/documents/${secret}/impact`)).status).toBe(404)
  })

  const none = { 'bank-item': [0, 0], 'class-goal': [0, 0], 'lesson-material': [0, 0] }

  it('tell what rests on changed clauses: answers to their owner, to others only how many', async () => {
    expect(await impact()).toMatchObject({ clauses: 2, against: { id: older } })
    expect(await citing()).toEqual({ answer: [1, 1], 'review-case': [0, 0], ...none })
    as('administrator')
    expect(await citing()).toEqual({ answer: [1, 0], 'review-case': [0, 0], ...none })
    as('student')
    expect((await send('GET', `/documents/${newer}/impact`)).status).toBe(403)
  })

  it('tell of the cases before the committee that rest on such an answer', async () => {
    const item = { turnId, ruleId: 'R-1', priority: 'normal', reason: 'rule', text: '问' } as const
    await testing.database.write((transaction) => addToReviewQueue(transaction, item, clock))
    as('committee')
    expect(await citing()).toEqual({ answer: [1, 0], 'review-case': [1, 1], ...none })
  })
})
