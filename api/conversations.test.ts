import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fillLibrary } from '../knowledge/testing/library.ts'
import type { ConversationWithMessages, FoundConversation } from './contract/chat.ts'
import { type Browser, openTestApp, readEvents } from './testing/test-app.ts'

const library = [
  {
    title: '厂房与设施',
    clauses: {
      第1条: '洁净区与非洁净区之间的压差应当不低于10帕斯卡。',
      第2条: '食品留样应当冷藏保存48小时以上，每份不少于125克。',
    },
  },
]

describe('the list of conversations', () => {
  let test: ReturnType<typeof openTestApp>
  let owner: Browser
  beforeEach(async () => {
    test = openTestApp()
    await fillLibrary(test.database, library)
    owner = test.browser()
  })
  afterEach(() => test.remove())

  async function begin(question: string): Promise<string> {
    const { id } = (await (await owner('POST', '/api/conversations')).json()) as { id: string }
    await readEvents(await owner('POST', `/api/conversations/${id}/turns`, { question, parentId: null }))
    return id
  }
  async function list(query?: string, who = owner): Promise<FoundConversation[]> {
    const path = query === undefined ? '/api/conversations' : `/api/conversations?q=${encodeURIComponent(query)}`
    return ((await (await who('GET', path)).json()) as { conversations: FoundConversation[] }).conversations
  }

  it('holds those whose questions or answers say what is searched for, with the words around it', async () => {
    const pressure = await begin('洁净区的压差是多少？')
    const samples = await begin('留样保存多久？')
    expect((await list()).map(({ id }) => id)).toEqual([samples, pressure])
    const [found, ...others] = await list('帕斯卡')
    expect(others).toEqual([])
    expect(found?.id).toBe(pressure)
    expect(found?.snippet).toContain('\uE000帕斯卡\uE001')
    expect((await list('48小时 留样')).map(({ id }) => id)).toEqual([samples])
    expect(await list('留样 帕斯卡')).toEqual([])
  })

  it('is found by the new title of a conversation, and by traditional characters', async () => {
    const id = await begin('洁净区的压差是多少？')
    await owner('PATCH', `/api/conversations/${id}`, { title: '期末复习' })
    expect((await list('期末')).map((one) => one.id)).toEqual([id])
    expect((await list('壓差')).map((one) => one.id)).toEqual([id])
    const traditional = await begin('食品留樣保存多久？')
    expect((await list('留样')).map((one) => one.id)).toContain(traditional)
  })

  it('takes signs of the search language as signs', async () => {
    await begin('洁净区的压差是多少？')
    expect(await list('%')).toEqual([])
    expect(await list('_')).toEqual([])
    expect(await list("' or 1=1 --")).toEqual([])
  })

  it('finds nothing of another owner', async () => {
    await begin('洁净区的压差是多少？')
    expect(await list('压差', test.browser())).toEqual([])
  })

  it('has what is pinned on top until it is no longer', async () => {
    const first = await begin('洁净区的压差是多少？')
    const second = await begin('留样保存多久？')
    await owner('PATCH', `/api/conversations/${first}`, { pinned: true })
    expect((await list()).map(({ id, pinned }) => [id, pinned])).toEqual([
      [first, true],
      [second, false],
    ])
    const read = (await (await owner('GET', `/api/conversations/${first}`)).json()) as ConversationWithMessages
    expect([read.pinned, read.title]).toEqual([true, '洁净区的压差是多少？'])
    await owner('PATCH', `/api/conversations/${first}`, { pinned: false })
    expect((await list()).map(({ id }) => id)).toEqual([second, first])
  })

  it('takes no change that changes nothing', async () => {
    const id = await begin('洁净区的压差是多少？')
    expect((await owner('PATCH', `/api/conversations/${id}`, {})).status).toBe(422)
  })
})
