import { afterEach, expect, it } from 'vitest'
import type { Site } from '../identity/site.ts'
import { openTestApp } from './testing/test-app.ts'

const network: Site = {
  loopback: false,
  origin: 'https://bashan.example',
  trustProxy: false,
  secret: 'the secret of this test, which signs its cookies',
}
let test: ReturnType<typeof openTestApp>
afterEach(() => test.remove())

it('lets the page load from its own host alone, with no script in the page, and nobody frame it', async () => {
  test = openTestApp()
  for (const path of ['/', '/api/status', '/api/reference', '/nowhere']) {
    const { headers } = await test.browser()('GET', path)
    const policy = headers.get('content-security-policy') ?? ''
    for (const rule of [
      "default-src 'self'",
      "img-src 'self';",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(rule)
    }
    expect(policy).not.toMatch(/script-src|unsafe-eval|https?:|\*|data:/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toBe('microphone=(self), camera=(), geolocation=()')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  }
})

it('has browsers keep to https where the site is served so, and says nothing of it on loopback', async () => {
  test = openTestApp()
  expect((await test.browser()('GET', '/api/status')).headers.get('strict-transport-security')).toBeNull()
  test.remove()
  test = openTestApp({ site: network })
  expect((await test.browser()('GET', '/api/sign-in')).headers.get('strict-transport-security')).toBe(
    'max-age=31536000',
  )
})
