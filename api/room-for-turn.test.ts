import { afterEach, expect, it } from 'vitest'
import { scriptedModel } from '../agents/testing/scripted-model.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { turnsAtOnce } from './room-for-turn.ts'
import { type Browser, openTestApp } from './testing/test-app.ts'

const question = '洁净区与非洁净区之间的压差要求是多少？'
let test: ReturnType<typeof openTestApp>
afterEach(() => test.remove())

async function ask(browser: Browser): Promise<Response> {
  const { id } = (await (await browser('POST', '/api/conversations')).json()) as { id: string }
  return browser('POST', `/api/conversations/${id}/turns`, { question, parentId: null })
}

it('answers a few questions of one person at a time, and others meanwhile', async () => {
  const slow = Array.from({ length: turnsAtOnce.own + 2 }, () => [{ wait: 2_000 }])
  test = openTestApp({ model: scriptedModel(...slow).connection, graceMs: 50 })
  await fillLibrary(test.database, [
    { title: '规程', clauses: { 第1条: '洁净区与非洁净区之间的压差应当不低于10帕斯卡。' } },
  ])
  const browser = test.browser()
  const running: Response[] = []
  for (let turn = 0; turn < turnsAtOnce.own; turn++) running.push(await ask(browser))
  expect(running.map(({ status }) => status)).toEqual(running.map(() => 200))
  const refused = await ask(browser)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '2'])
  expect(await refused.json()).toMatchObject({
    code: 'too-many-requests',
    title: '您还有问题正在回答，请等它答完再问。',
  })
  const other = await ask(test.browser())
  expect(other.status).toBe(200)
  await Promise.all([...running, other].map((response) => response.text()))
  const again = await ask(browser)
  expect(again.status).toBe(200)
  await again.text()
})
