import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Opened, openProduct } from './testing/open-product.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openProduct(process.env)
}, 180_000)
afterAll(() => opened.close())

it('opens without a line, says so, and keeps nothing of what people wrote', async () => {
  const context = await opened.browser.newContext({ locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(opened.product.address)
  await page.getByLabel('你的问题').waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  // Under the worker from the first byte on, so that it has seen every file.
  await page.reload()
  await page.getByLabel('你的问题').waitFor()
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.reload()
  await page.getByRole('alert').getByText('连不上服务器').waitFor()
  const kept = await page.evaluate(async () => {
    const caches = await globalThis.caches.keys()
    const all = await Promise.all(caches.map(async (name) => (await globalThis.caches.open(name)).keys()))
    return all.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept).toContain('/')
  expect(kept.filter((path) => path.startsWith('/api/'))).toEqual([])
  await context.setOffline(false)
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByLabel('你的问题').waitFor()
  await context.close()
}, 60_000)
