import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTemporaryDatabase } from '../../storage/temporary-database.ts'
import { search } from '../search.ts'
import { fillLibrary } from '../testing/library.ts'
import { openReranker } from './open-reranker.ts'
import { openRerankServer } from './testing/rerank-server.ts'

describe('a reranker over HTTP', () => {
  const testing = openTemporaryDatabase()
  let server: Awaited<ReturnType<typeof openRerankServer>>
  const open = (changed: { key?: string; pace?: { patience: number; rest: number } } = {}) =>
    openReranker({ model: 'demo-reranker', url: server.url, pace: { patience: 300, rest: 10_000 }, ...changed })
  const labels = async (reranker: ReturnType<typeof open> | null, question = '洁净区的压差要求') => {
    const { hits } = await search(testing.database.read, question, { access: 'everything', limit: 10, reranker })
    return hits.map(({ clause }) => clause.label)
  }

  beforeAll(async () => {
    server = await openRerankServer()
    await fillLibrary(testing.database, [
      {
        title: '示例规范',
        clauses: { '1': '洁净区的压差要求见下。', '2': '压差应当记录。', '3': '洁净区应当每日清洁。' },
      },
    ])
  })
  beforeEach(() => {
    server.state.behaviour = 'answer'
    server.state.wanted = '每日清洁'
    server.state.requests = []
  })
  afterAll(async () => {
    await server.close()
    testing.remove()
  })

  it('puts first what the model finds most relevant', async () => {
    expect((await labels(null))[0]).toBe('1')
    expect((await labels(open({ key: 'secret' })))[0]).toBe('3')
    expect(server.state.requests[0]).toMatchObject({ model: 'demo-reranker', query: '洁净区的压差要求', top_n: 3 })
    expect(server.state.authorization).toBe('Bearer secret')
  })

  it('keeps behind what the model leaves out', async () => {
    server.state.behaviour = 'some'
    expect(await labels(open())).toEqual(['3', '1', '2'])
  })

  it('leaves the order of the search when the server fails, answers nonsense or is too slow, and says so', async () => {
    for (const behaviour of ['500', 'malformed', 'hang'] as const) {
      server.state.behaviour = behaviour
      const reranker = open()
      expect((await labels(reranker))[0]).toBe('1')
      expect(await reranker.check()).toContain('BASHAN_RERANKER_URL')
    }
  })

  it('is left alone for a while after a failure, and asked again after it', async () => {
    server.state.behaviour = '500'
    const resting = open()
    await labels(resting)
    await labels(resting)
    expect(server.state.requests).toHaveLength(1)
    const back = open({ pace: { patience: 300, rest: 0 } })
    await labels(back)
    server.state.behaviour = 'answer'
    expect((await labels(back))[0]).toBe('3')
    expect(await back.check()).toBeNull()
  })

  it('is not asked about a clause that the question names', async () => {
    await labels(open(), '示例规范第2条')
    expect(server.state.requests).toHaveLength(0)
  })
})
