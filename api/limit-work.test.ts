import { afterEach, expect, it } from 'vitest'
import { limits } from '../identity/limits.ts'
import { openTestApp } from './testing/test-app.ts'

let test: ReturnType<typeof openTestApp>
afterEach(() => test.remove())

it.each([
  ['POST', '/api/question-bank/generate'],
  ['POST', '/api/lessons/none/sections/none'],
  ['POST', '/api/question-imports?format=gift'],
  ['POST', '/api/blueprint-papers'],
  ['GET', '/api/papers/none/export?part=key&format=pdf'],
  ['GET', '/api/papers/none/questions?format=docx'],
  ['GET', '/api/question-exports?format=docx'],
] as const)('%s %s is held to so many a minute, by person, and says when to come again', async (method, path) => {
  test = openTestApp({ limits: { ...limits, work: { points: 2, seconds: 60 } } })
  const teacher = await test.signedInAs('teacher')
  const ask = () => teacher(method, path, method === 'POST' ? {} : undefined)
  for (const _ of [1, 2]) expect((await ask()).status).not.toBe(429)
  const refused = await ask()
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await teacher('GET', '/api/question-bank')).status).toBe(200)
})
