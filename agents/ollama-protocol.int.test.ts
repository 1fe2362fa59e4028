import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Ollama } from 'ollama'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { connectEmbedder } from '../knowledge/embedding/connect-embedder.ts'
import { connectTo } from './model-connection.ts'
import { listOffered } from './models/list-offered.ts'

const words = ['洁净区与非洁净区之间的', '压差应当不低于', '10帕斯卡。']
const asked: { path: string; body: Record<string, unknown> }[] = []
const never = new AbortController().signal

/** Ollama's protocol as its own client speaks it; a stream of lines arrives in pieces that break lines and characters. */
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>
  asked.push({ path: request.url ?? '', body })
  const json = (value: unknown, status = 200) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(value))
  }
  if (request.url === '/api/tags') return json({ models: [{ name: 'qwen3:latest' }, { name: 'bge-m3:latest' }] })
  if (request.url === '/api/embed') {
    return json({ model: 'bge-m3', embeddings: (body.input as string[]).map((text) => [text.length, 1, 0]) })
  }
  if (request.url !== '/api/chat' || body.model !== 'qwen3') return json({ error: 'model "other" not found' }, 404)
  const line = (value: object) =>
    `${JSON.stringify({ model: 'qwen3', created_at: '2026-01-01T00:00:00Z', ...value })}\n`
  const said = words.map((content) => line({ message: { role: 'assistant', content }, done: false }))
  const last = line({
    message: { role: 'assistant', content: '' },
    done: true,
    done_reason: 'stop',
    prompt_eval_count: 31,
    eval_count: 17,
  })
  const bytes = Buffer.from([...said, last].join(''))
  response.writeHead(200, { 'content-type': 'application/x-ndjson' })
  for (let at = 0; at < bytes.length; at += 11) {
    response.write(bytes.subarray(at, at + 11))
    await new Promise((resolve) => setImmediate(resolve))
  }
  response.end()
})
let address: string
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => asked.splice(0))

it('Ollama’s own client understands this server, so that it speaks the protocol and not ours', async () => {
  const client = new Ollama({ host: address })
  let said = ''
  const stream = await client.chat({ model: 'qwen3', messages: [{ role: 'user', content: '压差？' }], stream: true })
  for await (const part of stream) said += part.message.content
  expect(said).toBe(words.join(''))
  expect((await client.list()).models).toHaveLength(2)
  expect((await client.embed({ model: 'bge-m3', input: ['压差'] })).embeddings).toEqual([[2, 1, 0]])
})

it('a connection lists the models, streams whole words, and tells the tokens', async () => {
  const at = { protocol: 'ollama', baseUrl: address, apiKey: undefined } as const
  expect(await listOffered(at)).toEqual(['bge-m3:latest', 'qwen3:latest'])
  const heard: string[] = []
  const used: unknown[] = []
  const stream = connectTo(at, 'qwen3').stream('压差？', never, { onUsage: (usage) => used.push(usage) })
  for await (const piece of stream) heard.push(piece)
  expect(heard).toEqual(words)
  expect(used.at(-1)).toEqual({ tokensIn: 31, tokensOut: 17 })
  expect(asked.at(-1)).toMatchObject({ path: '/api/chat', body: { stream: true, options: { temperature: 0 } } })
})

it('a model that is not there is a fault of the connection, with the status among its causes', async () => {
  const at = { protocol: 'ollama', baseUrl: address, apiKey: undefined } as const
  const reading = async () => {
    for await (const _ of connectTo(at, 'other').stream('', never)) expect.unreachable()
  }
  await expect(reading()).rejects.toMatchObject({ code: 'model-unavailable', cause: { status_code: 404 } })
})

it('an embedder sends what it was told to and has a vector for each text', async () => {
  const embeddings = await connectEmbedder({ embedder: 'ollama:bge-m3', url: address }).within(5_000)
  expect(await embeddings.embedDocuments(['压差', '更衣程序'])).toEqual([
    [2, 1, 0],
    [4, 1, 0],
  ])
  expect(await embeddings.embedQuery('压差？')).toEqual([3, 1, 0])
  expect(asked.map(({ path }) => path)).toEqual(['/api/embed', '/api/embed'])
})
