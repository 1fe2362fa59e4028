import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the server behaves on a chat request. */
export type Behaviour = 'answer' | 'hang' | '429' | '500' | 'cut' | 'reset' | 'malformed' | 'empty' | 'redirect'

type ChatRequest = {
  stream_options?: { include_usage?: boolean }
  tools?: unknown[]
  response_format?: { type: string }
  format?: unknown
}

/** A server on loopback that speaks the OpenAI and Ollama chat protocols, answering `sentences` or failing in a chosen way. */
export async function openFaultServer(sentences: readonly string[]) {
  const state = {
    behaviour: 'answer' as Behaviour,
    /** So many chat requests go by `behaviour`; those after them are answered. */
    faults: Number.POSITIVE_INFINITY,
    /** What `retry-after` says, in seconds. */
    retryAfter: 1,
    /** How the model behind it gives what is asked for in a shape; else it talks. */
    structured: 'none' as 'tool' | 'json' | 'none',
    /** What it then gives. */
    object: '{"answer":"不低于10帕斯卡。","number":10}',
    /** What it counts; null where it counts nothing. */
    usage: null as { tokensIn: number; tokensOut: number } | null,
    /** It refuses a request that asks it to count. */
    refusesUsage: false,
    /** Milliseconds before an answer begins. */
    delay: 0,
    requests: 0,
    openConnections: 0,
    authorization: undefined as string | undefined,
  }
  const server = createServer((request, response) => {
    state.requests++
    state.openConnections++
    state.authorization = request.headers.authorization
    response.on('close', () => {
      state.openConnections--
    })
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    request.on('end', () => {
      if (request.url === '/v1/models') return void sendJson(response, { data: [{ id: 'demo', object: 'model' }] })
      if (request.url === '/api/tags') return void sendJson(response, { models: [{ name: 'demo:latest' }] })
      const asked = JSON.parse(body || '{}') as ChatRequest
      const behaviour = state.faults-- > 0 ? state.behaviour : 'answer'
      if (state.refusesUsage && asked.stream_options) return void sendJson(response, { error: { message: 'no' } }, 400)
      const lines = request.url === '/api/chat' ? ollamaLines(asked) : openaiLines(asked)
      setTimeout(() => respond(response, behaviour, lines), state.delay)
    })
  })

  function respond(response: ServerResponse, behaviour: Behaviour, lines: string[]): void {
    if (behaviour === 'hang') return
    if (behaviour === 'reset') return void response.socket?.resetAndDestroy()
    if (behaviour === 'redirect') {
      response.writeHead(307, { location: 'http://127.0.0.1:9/elsewhere' }).end()
      return
    }
    if (behaviour === '429' || behaviour === '500') {
      response.writeHead(Number(behaviour), {
        'content-type': 'application/json',
        'retry-after': String(state.retryAfter),
      })
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

  function shaped({ tools, response_format, format }: ChatRequest): 'tool' | 'json' | null {
    if (tools && state.structured === 'tool') return 'tool'
    return (response_format ?? format) !== undefined && state.structured === 'json' ? 'json' : null
  }

  function openaiLines(asked: ChatRequest): string[] {
    const event = (value: object) =>
      `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'demo', ...value })}\n\n`
    const chunk = (delta: object, finish: string | null) =>
      event({ choices: [{ index: 0, delta, finish_reason: finish }] })
    const half = state.object.length / 2
    const call = (rest: object) => chunk({ role: 'assistant', tool_calls: [{ index: 0, ...rest }] }, null)
    const words = {
      tool: [
        call({ id: 't', type: 'function', function: { name: 'reply', arguments: state.object.slice(0, half) } }),
        call({ function: { arguments: state.object.slice(half) } }),
      ],
      json: [chunk({ role: 'assistant', content: state.object }, null)],
    }
    const counted =
      state.usage && asked.stream_options?.include_usage
        ? event({
            choices: [],
            usage: {
              prompt_tokens: state.usage.tokensIn,
              completion_tokens: state.usage.tokensOut,
              total_tokens: state.usage.tokensIn + state.usage.tokensOut,
            },
          })
        : ''
    const how = shaped(asked)
    const said = how ? words[how] : sentences.map((content) => chunk({ role: 'assistant', content }, null))
    return [...said, `${chunk({}, how === 'tool' ? 'tool_calls' : 'stop')}${counted}data: [DONE]\n\n`]
  }

  function ollamaLines(asked: ChatRequest): string[] {
    const line = (message: object, done: boolean, rest: object = {}) =>
      `${JSON.stringify({ model: 'demo', created_at: '2026-01-01T00:00:00Z', message: { role: 'assistant', content: '', ...message }, done, ...rest })}\n`
    const how = shaped(asked)
    const call = { tool_calls: [{ function: { name: 'reply', arguments: JSON.parse(state.object) } }] }
    const said =
      how === null ? sentences.map((content) => ({ content })) : [how === 'tool' ? call : { content: state.object }]
    const counted = state.usage ? { prompt_eval_count: state.usage.tokensIn, eval_count: state.usage.tokensOut } : {}
    return [...said.map((message) => line(message, false)), line({}, true, { done_reason: 'stop', ...counted })]
  }

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

function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(value))
}
