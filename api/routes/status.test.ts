import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSemantics } from '../../knowledge/embedding/open-semantics.ts'
import { openEmbeddingServer } from '../../knowledge/embedding/testing/embedding-server.ts'
import { fillLibrary } from '../../knowledge/testing/library.ts'
import { openTestApp } from '../testing/test-app.ts'

let server: Awaited<ReturnType<typeof openEmbeddingServer>>
let test: ReturnType<typeof openTestApp>
beforeEach(async () => {
  server = await openEmbeddingServer()
  test = openTestApp({
    openSemantics: (database) => openSemantics(database, { embedder: 'openai:demo', url: `${server.address}/v1` }),
  })
  await fillLibrary(test.database, [{ title: '课程', clauses: { '1': '仓库应当通风。', '2': '地面应当平整。' } }])
})
afterEach(async () => {
  test.remove()
  await server.close()
})

const embedder = async () => {
  const response = await test.browser()('GET', '/api/status')
  return ((await response.json()) as { embedder: unknown }).embedder
}

it('tells how far the embedder is, and what to do while it fails', async () => {
  expect(await embedder()).toEqual({ name: 'openai:demo', indexed: 0, total: 2, problem: null })
  while (await test.semantics?.step());
  expect(await embedder()).toEqual({ name: 'openai:demo', indexed: 2, total: 2, problem: null })
  server.state.behaviour = '500'
  const found = await test.browser()('GET', '/api/search?q=仓库通风')
  expect(((await found.json()) as { hits: unknown[] }).hits).toHaveLength(1)
  expect(await embedder()).toMatchObject({ problem: expect.stringContaining('BASHAN_EMBEDDER_URL') })
})
