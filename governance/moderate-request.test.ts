import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { connectModeration } from './connect-moderation.ts'
import { moderateRequest } from './moderate-request.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A moderator over a real server on loopback that answers as the test says. */
async function moderator(answer: RequestListener) {
  const opened = createServer(answer)
  server = opened
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve))
  return connectModeration({ url: `http://127.0.0.1:${(opened.address() as AddressInfo).port}/v1/`, key: 'secret' })
}
const request = (doubt?: string) => ({ text: '示例请求', doubt, signal: new AbortController().signal })
const reply =
  (body: unknown): RequestListener =>
  (_, response) =>
    response.end(JSON.stringify(body))

test('speaks the protocol, and what is flagged is declined under the rule that fits', async () => {
  const seen: unknown[] = []
  const check = await moderator((incoming, response) => {
    let body = ''
    incoming.on('data', (chunk) => {
      body += chunk
    })
    incoming.on('end', () => {
      seen.push([incoming.method, incoming.url, incoming.headers.authorization, JSON.parse(body)])
      const categories = { 'self-harm/intent': true, violence: false }
      response.end(JSON.stringify({ results: [{ flagged: true, categories }] }))
    })
  })
  expect(await moderateRequest(check, request())).toEqual({ state: 'flagged', ruleId: 'R-CRISIS-1' })
  expect(seen).toEqual([['POST', '/v1/moderations', 'Bearer secret', { input: '示例请求' }]])
})

test('what is not flagged passes', async () => {
  const check = await moderator(reply({ results: [{ flagged: false, categories: {} }] }))
  expect(await moderateRequest(check, request('R-LAW-1'))).toEqual({ state: 'passed', ruleId: null })
})

test.each<[string, RequestListener]>([
  ['answers with an error', (_, response) => response.writeHead(500).end()],
  ['answers something else', reply({ hello: 1 })],
  ['sends the reader elsewhere', (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
  ['breaks off', (_, response) => response.destroy()],
  ['hangs', () => undefined],
])('a service that %s is open for what code is sure of, closed for grave doubt', async (_, answer) => {
  const check = await moderator(answer)
  const decisions = await Promise.all(
    [undefined, 'R-INT-1', 'R-LAW-1'].map((doubt) => moderateRequest(check, request(doubt))),
  )
  expect(decisions).toEqual([
    { state: 'unavailable', ruleId: null },
    { state: 'unavailable', ruleId: null },
    { state: 'unavailable', ruleId: 'R-LAW-1' },
  ])
})
