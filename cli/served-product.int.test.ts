import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDriver from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startHaltingModel } from '../web-chat/testing/halting-model.ts'
import { startProduct } from '../web-chat/testing/start-product.ts'

const question = '洁净区的压差是多少？我的暗号是青石板七十七'
let folder: string
let product: Awaited<ReturnType<typeof startProduct>> | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bashan-served-'))
})
afterEach(async () => {
  await product?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const start = async (settings: Record<string, string>) => {
  product = await startProduct({ ...process.env, BASHAN_DATA: folder, BASHAN_MODEL: 'openai:model', ...settings })
  const { address, output } = product
  let cookie = ''
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { origin: address, cookie, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    const given = response.headers.getSetCookie().map((line) => line.split(';')[0])
    if (given.length > 0) cookie = given.join('; ')
    return response
  }
  const ask = async (question: string) => {
    const { id } = (await (await post('/api/conversations', {})).json()) as { id: string }
    return post(`/api/conversations/${id}/turns`, { question, parentId: null })
  }
  return { address, output, post, ask, cookie: () => cookie }
}

it('writes no key, cookie, password, token or question into its log, whatever goes wrong', async () => {
  // A model that refuses the key and says so by repeating it, as some do.
  const server = createServer((request, response) => {
    response.writeHead(401, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ error: { message: `bad key ${request.headers.authorization}`, code: 'bad' } }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const keys = { model: 'sk-model-4f1c9d2e77', embedder: 'sk-embedder-8812aa', moderation: 'sk-moderation-5530bb' }
  const url = `http://127.0.0.1:${port}/v1`
  const { output, post, ask, cookie } = await start({
    BASHAN_MODEL_URL: url,
    BASHAN_MODEL_KEY: keys.model,
    BASHAN_EMBEDDER: 'openai:e5',
    BASHAN_EMBEDDER_URL: url,
    BASHAN_EMBEDDER_KEY: keys.embedder,
    BASHAN_MODERATION: 'endpoint',
    BASHAN_MODERATION_URL: url,
    BASHAN_MODERATION_KEY: keys.moderation,
  })
  const password = 'wrong-password-31415'
  const token = 'token-that-nobody-gave-27182818'
  await post('/api/sign-in/password', { username: 'nobody', password })
  await post('/api/sign-in/link', { token })
  await post('/api/sign-in/link/password', { token, password })
  await post('/api/account/password', { current: password, next: password })
  await post('/api/conversations/none/turns', { question, parentId: null })
  await post('/api/try-as', { role: 'teacher' }, { cookie: 'bashan.session_token=forged-cookie-1618' })
  await (await ask(question)).text()
  const session = cookie().split('=').at(-1) ?? ''
  expect(session.length).toBeGreaterThan(20)
  server.close()
  expect(output()).toContain('AppError')
  for (const secret of [...Object.values(keys), password, token, 'forged-cookie-1618', session, '青石板']) {
    expect([secret, output().includes(secret)]).toEqual([secret, false])
  }
})

it('told to stop in the middle of an answer, it keeps what was said and is gone within ten seconds', async () => {
  const model = await startHaltingModel()
  const { ask } = await start({ BASHAN_MODEL_URL: model.url, BASHAN_MODEL_KEY: 'none' })
  const response = await ask('洁净区的压差是多少？')
  const reader = response.body?.getReader()
  let said = ''
  while (!said.includes('text-delta')) said += new TextDecoder().decode((await reader?.read())?.value)
  const began = performance.now()
  await product?.stop()
  expect(performance.now() - began).toBeLessThan(8_000)
  model.stop()
  const driver = new SqliteDriver(join(folder, 'bashan.sqlite'), { readonly: true })
  const answers = driver.prepare("select json_extract(answer, '$.status') from messages where role = 'assistant'")
  expect(answers.pluck().all()).toEqual(['stopped'])
  driver.close()
})
