import { afterEach, beforeEach, expect, test } from 'vitest'
import { publicAccess } from '../knowledge/access.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { type Message, turnEventSchemas } from './contract/chat.ts'
import { openRoleApp } from './testing/role-app.ts'
import { readEvents } from './testing/test-app.ts'

const viewer = { id: 'a', role: 'student', guest: false, access: publicAccess, classIds: [] } as const
const asked = '洁净区与非洁净区之间的压差要求是多少？'
let testing: ReturnType<typeof openTemporaryDatabase>
let app: ReturnType<typeof openRoleApp>
let now: Date
beforeEach(async () => {
  testing = openTemporaryDatabase()
  now = new Date('2026-03-02T01:00:00Z')
  await fillLibrary(testing.database, [
    {
      title: '生产规范',
      clauses: {
        第48条: '洁净区与非洁净区之间的压差应当不低于10帕斯卡。必要时也应当保持适当的压差梯度。',
        第49条: '洁净区的内表面应当平整光滑、无裂缝、接口严密、无颗粒物脱落，避免积尘，便于有效清洁。',
      },
    },
  ])
  app = openRoleApp(testing.database, { clock: () => now, viewer: () => viewer })
})
afterEach(() => testing.remove())

const send = (method: string, path: string, body?: unknown) =>
  app.request(path, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })

async function ask(): Promise<Message> {
  const { id } = (await (await send('POST', '/conversations')).json()) as { id: string }
  const events = await readEvents(await send('POST', `/conversations/${id}/turns`, { question: asked, parentId: null }))
  return turnEventSchemas['turn-end'].parse(events.at(-1)?.data).message
}

test('two hours of questions, over several conversations, bring one reminder to rest', async () => {
  const reminded: number[] = []
  for (let minute = 0; minute <= 150; minute += 15) {
    const { answer } = await ask()
    if (answer?.flags.some((flag) => flag.detail === 'R-DEP-1')) reminded.push(minute)
    now = new Date(now.getTime() + 15 * 60_000)
  }
  expect(reminded).toEqual([120])
})

test('suggestions stop at once when they are switched off, and come back', async () => {
  expect((await ask()).answer?.nextQuestions.length).toBeGreaterThan(0)
  expect(await (await send('PUT', '/settings', { recommendations: false })).json()).toEqual({ recommendations: false })
  expect((await ask()).answer?.nextQuestions).toEqual([])
  expect(await (await send('GET', '/settings')).json()).toEqual({ recommendations: false })
  await send('PUT', '/settings', { recommendations: true })
  expect((await ask()).answer?.nextQuestions.length).toBeGreaterThan(0)
})
