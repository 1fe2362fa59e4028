import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Request = { model: string; query: string; documents: string[]; top_n: number }

/** A server on loopback that speaks POST /v1/rerank; it puts first the documents that hold `state.wanted`, and can fail. */
export async function openRerankServer() {
  const state = {
    behaviour: 'answer' as 'answer' | 'hang' | '500' | 'malformed' | 'some',
    wanted: '',
    requests: [] as Request[],
    authorization: undefined as string | undefined,
  }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Request
      state.requests.push(body)
      state.authorization = request.headers.authorization
      if (state.behaviour === 'hang') return
      const scored = body.documents.map((text, index) => ({
        index,
        relevance_score: text.includes(state.wanted) ? 0.9 : 0.1 - index / 1000,
      }))
      const results = scored.sort((a, b) => b.relevance_score - a.relevance_score)
      const answers = {
        answer: { results },
        some: { results: results.slice(0, 1) },
        malformed: { results: [{ index: 'a' }] },
        '500': { error: 'no' },
      }
      response.writeHead(state.behaviour === '500' || request.url !== '/v1/rerank' ? 500 : 200, {
        'content-type': 'application/json',
      })
      response.end(JSON.stringify(answers[state.behaviour]))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    state,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
