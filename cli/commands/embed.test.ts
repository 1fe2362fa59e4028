import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSemantics } from '../../knowledge/embedding/open-semantics.ts'
import { openEmbeddingServer } from '../../knowledge/embedding/testing/embedding-server.ts'
import { fillLibrary } from '../../knowledge/testing/library.ts'
import { openTemporaryDatabase } from '../../storage/temporary-database.ts'
import { embedCommand } from './embed.ts'

let server: Awaited<ReturnType<typeof openEmbeddingServer>>
let testing: ReturnType<typeof openTemporaryDatabase>
beforeEach(async () => {
  server = await openEmbeddingServer()
  testing = openTemporaryDatabase()
  await fillLibrary(testing.database, [{ title: '课程', clauses: { '1': '仓库应当通风。', '2': '地面应当平整。' } }])
})
afterEach(async () => {
  testing.remove()
  await server.close()
})

function terminal() {
  const lines: string[] = []
  const write = (line: string) => void lines.push(line)
  return { lines, print: write, note: write, isInteractive: false, highlight: { open: '', close: '' } }
}
const open = (embedder?: string) => openSemantics(testing.database, { embedder, url: `${server.address}/v1` })

it('waits until every clause has its vector, and computes them anew when told to', async () => {
  const seen = terminal()
  await embedCommand(open('openai:demo'), { rebuild: false }, seen)
  expect(seen.lines).toEqual(['计算向量 2/2', 'openai:demo：2 条都有向量。'])
  await embedCommand(open('openai:demo'), { rebuild: false }, terminal())
  expect(server.state.texts).toHaveLength(2)
  await embedCommand(open('openai:demo'), { rebuild: true }, terminal())
  expect(server.state.texts).toHaveLength(4)
})

it('says which setting is missing, or what to check when the embedder is down', async () => {
  await expect(embedCommand(open(), { rebuild: false }, terminal())).rejects.toThrow(/BASHAN_EMBEDDER/)
  server.state.behaviour = '500'
  await expect(embedCommand(open('openai:demo'), { rebuild: false }, terminal())).rejects.toThrow(/没有正常回答/)
})
