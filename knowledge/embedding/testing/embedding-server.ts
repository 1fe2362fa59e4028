import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the server behaves: `short` gives a vector too few, `picky` refuses long texts and more than two a request. */
export type Behaviour = 'answer' | 'hang' | '500' | '401' | 'malformed' | 'short' | 'picky'

type Request = { model: string; input: string | string[] }

const pickyLength = 300

/**
 * A server on loopback that embeds by hashed pairs of characters, so that texts with like words are near each other;
 * it speaks the OpenAI (/v1/embeddings) and Ollama (/api/embed) protocols and can fail in a chosen way.
 */
export async function openEmbeddingServer(dimension = 64) {
  const state = {
    behaviour: 'answer' as Behaviour,
    dimension,
    requests: 0,
    models: [] as string[],
    texts: [] as string[],
    authorization: undefined as string | undefined,
    /** What the server takes for another: it makes a question near a text that shares no word with it. */
    synonyms: {} as Record<string, string>,
  }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      state.requests++
      state.authorization = request.headers.authorization
      const { model, input } = JSON.parse(Buffer.concat(chunks).toString() || '{"model":"","input":[]}') as Request
      const texts = typeof input === 'string' ? [input] : input
      state.models.push(model)
      state.texts.push(...texts)
      respond(response, texts, request.url === '/api/embed')
    })
  })

  function respond(response: ServerResponse, texts: string[], ollama: boolean): void {
    const { behaviour } = state
    if (behaviour === 'hang') return
    if (behaviour === '500' || behaviour === '401')
      return void send(response, Number(behaviour), { error: { message: 'no' } })
    if (behaviour === 'picky' && (texts.length > 2 || texts.some((text) => text.length > pickyLength))) {
      return void send(response, 400, { error: { message: 'too much' } })
    }
    if (behaviour === 'malformed') return void send(response, 200, { data: 'nothing', embeddings: [['a']] })
    const vectors = texts
      .slice(behaviour === 'short' ? 1 : 0)
      .map((text) => hashPairs(withSynonyms(text), state.dimension))
    const data = vectors.map((embedding, index) => ({ object: 'embedding', index, embedding }))
    send(response, 200, ollama ? { embeddings: vectors } : { object: 'list', model: 'demo', data })
  }
  const withSynonyms = (text: string): string =>
    Object.entries(state.synonyms).reduce((rest, [from, to]) => rest.replaceAll(from, to), text)

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

/** Counts pairs of neighbouring characters into `dimension` slots. */
function hashPairs(text: string, dimension: number): number[] {
  const vector = new Array<number>(dimension).fill(0)
  const characters = [...text]
  vector[0] = 0.01
  for (const [index, character] of characters.slice(1).entries()) {
    const slot = ((characters[index]?.codePointAt(0) ?? 0) * 31 + (character.codePointAt(0) ?? 0)) % dimension
    vector[slot] = (vector[slot] ?? 0) + 1
  }
  return vector
}
