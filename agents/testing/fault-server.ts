import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the server behaves on a chat request. */
export type Behaviour = 'answer' | 'hang' | '429' | '500' | 'cut' | 'malformed' | 'empty'

/** A server on loopback that speaks the OpenAI and Ollama chat protocols, answering `sentences` or failing in a chosen way. */
export async function openFaultServer(sentences: readonly string[]) {
  const state: { behaviour: Behaviour; requests: number; openConnections: number; authorization: string | undefined } =
    {
      behaviour: 'answer',
      requests: 0,
      openConnections: 0,
      authorization: undefined,
    }
  const server = createServer((request, response) => {
    state.requests++
    state.openConnections++
    state.authorization = request.headers.authorization
    response.on('close', () => {
      state.openConnections--
    })
    request.resume()
    request.on('end', () => {
      if (request.url === '/v1/models') return void sendJson(response, { data: [{ id: 'demo', object: 'model' }] })
      if (request.url === '/api/tags') return void sendJson(response, { models: [{ name: 'demo:latest' }] })
      respond(response, state.behaviour, request.url === '/api/chat' ? ollamaLines(sentences) : openaiLines(sentences))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    address,
    state,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function respond(response: ServerResponse, behaviour: Behaviour, lines: string[]): void {
  if (behaviour === 'hang') return
  if (behaviour === '429' || behaviour === '500') {
    response.writeHead(Number(behaviour), { 'content-type': 'application/json', 'retry-after': '1' })
    response.end('{"error":{"message":"no"}}')
    return
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  if (behaviour === 'empty') return void response.end(lines.at(-1))
  if (behaviour === 'malformed') return void response.end('data: {"choices": [\n\n')
  if (behaviour === 'cut') {
    response.write(lines[0])
    setTimeout(() => response.destroy(), 50)
    return
  }
  response.end(lines.join(''))
}

function openaiLines(sentences: readonly string[]): string[] {
  const chunk = (delta: object, finish: string | null) =>
    `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'demo', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`
  return [
    ...sentences.map((content) => chunk({ role: 'assistant', content }, null)),
    `${chunk({}, 'stop')}data: [DONE]\n\n`,
  ]
}

function ollamaLines(sentences: readonly string[]): string[] {
  const line = (content: string, done: boolean) =>
    `${JSON.stringify({ model: 'demo', created_at: '2026-01-01T00:00:00Z', message: { role: 'assistant', content }, done })}\n`
  return [...sentences.map((content) => line(content, false)), line('', true)]
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(value))
}
