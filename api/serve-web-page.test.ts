import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { openTestApp } from './testing/test-app.ts'

const webRoot = mkdtempSync(join(tmpdir(), 'bashan-page-'))
const script = 'say("巴山智教");'.repeat(200)
mkdirSync(join(webRoot, 'assets'))
writeFileSync(join(webRoot, 'index.html'), '<!doctype html>')
writeFileSync(join(webRoot, 'assets/index-1.js'), script)
writeFileSync(join(webRoot, 'assets/index-1.js.gz'), gzipSync(script))
const product = openTestApp({ webRoot })
afterAll(() => {
  product.remove()
  rmSync(webRoot, { recursive: true })
})
const get = (path: string, encoding: string) =>
  product.browser()('GET', path, undefined, { 'accept-encoding': encoding })

describe('a slow line', () => {
  it('carries the page compressed as it was built, and plain to whoever reads plain only', async () => {
    const compressed = await get('/assets/index-1.js', 'gzip')
    expect(compressed.headers.get('content-encoding')).toBe('gzip')
    expect(compressed.headers.get('cache-control')).toContain('immutable')
    expect(gunzipSync(Buffer.from(await compressed.arrayBuffer())).toString()).toBe(script)
    expect(await (await get('/assets/index-1.js', 'identity')).text()).toBe(script)
  })

  it('carries long answers of the API compressed, and a stream word by word', async () => {
    const rules = await get('/api/rules', 'gzip')
    expect(rules.headers.get('content-encoding')).toBe('gzip')
    const client = product.browser()
    const conversation = (await (await client('POST', '/api/conversations', {})).json()) as { id: string }
    const turn = await client(
      'POST',
      `/api/conversations/${conversation.id}/turns`,
      { question: '你好', parentId: null },
      { 'accept-encoding': 'gzip' },
    )
    expect(turn.headers.get('content-type')).toContain('text/event-stream')
    expect(turn.headers.get('content-encoding')).toBeNull()
    await turn.text()
  })
})

it('says that a script of another build is not there, instead of handing out the page to be kept in its place', async () => {
  const gone = await get('/assets/index-0.js', 'gzip')
  expect(gone.status).toBe(404)
  expect(gone.headers.get('cache-control') ?? '').not.toContain('immutable')
  expect((await get('/learning', 'gzip')).headers.get('content-type')).toContain('text/html')
})
