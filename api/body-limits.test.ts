import { afterEach, beforeEach, expect, it } from 'vitest'
import { importBytesAtMost } from '../teaching/interchange/imported-items.ts'
import { resumeBytesAtMost } from './read-resume-file.ts'
import { templateBytesAtMost } from './routes/lesson-exports.ts'
import { rosterBytesAtMost } from './routes/rosters.ts'
import { servedRoutes } from './testing/served-routes.ts'
import { openTestApp } from './testing/test-app.ts'

/** Routes that take files, and how many bytes of one; uploads of documents are read as they come, see uploads.test.ts. */
const files: Record<string, number> = {
  'POST /api/lesson-templates': templateBytesAtMost,
  'POST /api/posts': rosterBytesAtMost,
  'POST /api/posts/preview': rosterBytesAtMost,
  'POST /api/question-imports': importBytesAtMost,
  'POST /api/resumes/file': resumeBytesAtMost,
  'POST /api/rosters': rosterBytesAtMost,
  'POST /api/rosters/preview': rosterBytesAtMost,
}
const usual = 64 * 1024
const elsewhere = ['POST /api/uploads']

let test: ReturnType<typeof openTestApp>
beforeEach(() => {
  test = openTestApp({ keepsFiles: true })
})
afterEach(() => test.remove())

it('every route that takes a body refuses one that is too long before it reads it', async () => {
  const guest = test.browser()
  const taken: unknown[] = []
  for (const route of servedRoutes(test.app)) {
    const [method = '', pattern = ''] = route.split(' ')
    if (method === 'GET' || elsewhere.includes(route)) continue
    const bytes = new Uint8Array((files[route] ?? usual) + 1).fill(0x20)
    const headers = { 'content-type': 'application/json', 'content-length': String(bytes.length) }
    const response = await guest(method, pattern.replaceAll(/:\w+/g, 'none'), bytes, headers)
    await response.body?.cancel()
    if (response.status !== 413) taken.push([route, response.status])
  }
  expect(taken).toEqual([])
}, 60_000)
