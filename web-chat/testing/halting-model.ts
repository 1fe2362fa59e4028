import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A model behind the OpenAI protocol that says the first sentence of its first source, with its marker, and then
 * nothing more until the reader goes away.
 */
export async function startHaltingModel() {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    if (request.method === 'GET') {
      response.setHeader('content-type', 'application/json')
      response.end('{"data":[{"id":"halting","object":"model"}]}')
      return
    }
    const { messages } = JSON.parse(body) as { messages: { content: string }[] }
    const prompt = messages.map(({ content }) => content).join('\n')
    const sentence = prompt.match(/^\[1\] .*\n(?:.*\n)?([^。\n]{6,})。/m)?.[1] ?? ''
    response.setHeader('content-type', 'text/event-stream')
    for (const content of [`${sentence}[1]`, '。', '\n']) {
      const choices = [{ index: 0, delta: { role: 'assistant', content }, finish_reason: null }]
      response.write(
        `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', model: 'halting', choices })}\n\n`,
      )
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
