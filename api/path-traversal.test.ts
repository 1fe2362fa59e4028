import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestApp } from './testing/test-app.ts'

const secret = 'not for anybody outside'
const climbs = [
  '../',
  '..%2f',
  '%2e%2e/',
  '%2e%2e%2f',
  '..%5c',
  '..\\',
  '..%252f',
  '%c0%ae%c0%ae/',
  '．．/',
  '%EF%BC%8E%EF%BC%8E%2F',
  '....//',
  './../',
]

/** Over a real socket, since a client that tidies the path would hide what is looked at. */
describe('a path that climbs out of a folder', () => {
  let folder: string
  let server: ServerType
  let test: ReturnType<typeof openTestApp>
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bashan-paths-'))
    mkdirSync(join(folder, 'page', 'assets'), { recursive: true })
    writeFileSync(join(folder, 'secret.txt'), secret)
    writeFileSync(join(folder, 'page', 'index.html'), '<title>page</title>')
    writeFileSync(join(folder, 'page', 'assets', 'a.js'), 'own file')
    test = openTestApp({ webRoot: join(folder, 'page'), keepsFiles: true })
    server = serve({ fetch: test.app.fetch, hostname: '127.0.0.1', port: 0 })
    await once(server, 'listening')
  })
  afterAll(() => {
    server.close()
    test.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  const get = (path: string) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const { port } = server.address() as AddressInfo
      const sent = request({ host: '127.0.0.1', port, path, agent: false }, (response) => {
        let text = ''
        response.on('data', (chunk) => {
          text += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      })
      sent.on('error', reject)
      sent.end()
    })

  it('gives a file of the page, and the page for what is none', async () => {
    expect((await get('/assets/a.js')).text).toBe('own file')
    expect((await get('/assets/b.js')).text).not.toContain('own file')
  })

  it.each(climbs)('with %s reaches nothing beside the page, and no database or key by any route', async (climb) => {
    for (const start of ['/', '/assets/', '/api/documents/', '/api/backups/', '/api/jobs/']) {
      for (const target of ['secret.txt', 'etc/passwd', 'bashan.sqlite', 'keys/session.key']) {
        for (const depth of [1, 2, 8]) {
          const path = `${start}${climb.repeat(depth)}${target}`
          const { status, text } = await get(path.replaceAll(/[^!-~]/gu, encodeURIComponent))
          expect([path, status < 500]).toEqual([path, true])
          expect([path, /not for anybody|root:|SQLite format/.test(text)]).toEqual([path, false])
        }
      }
    }
  })

  it.each([
    '/assets//etc/passwd',
    '//etc/passwd',
    '/assets/a.js%00.txt',
    '/%00',
    '/assets/%',
    'http://a/../secret.txt',
  ])('as %s is no fault and no file either', async (path) => {
    const { status, text } = await get(path)
    expect(status).toBeLessThan(500)
    expect(text).not.toMatch(/not for anybody|root:/)
  })
})
