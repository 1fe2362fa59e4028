import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { type Opened, openProduct } from './open-product.ts'

/**
 * The product and a browser for the tests of one file; what a test opens by `openAs` is closed after it. Pages move less, as
 * a reader may ask for: on a busy machine a click meets a button that is still growing into its place, and is lost.
 */
export function productForTests(environment: NodeJS.ProcessEnv, usual: BrowserContextOptions = {}) {
  let opened: Opened
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    opened = await openProduct(environment)
  })
  afterAll(() => opened?.close())
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
  })
  const address = () => opened.product.address

  /** A page in a browser of its own, as the demonstration person of a role sees it. */
  async function openAs(role: string, path = '', look: BrowserContextOptions = {}): Promise<Page> {
    const context = await opened.browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...usual, ...look })
    contexts.push(context)
    await context.request.post(`${address()}/api/try-as`, { data: { role }, headers: { origin: address() } })
    const page = await context.newPage()
    await page.goto(`${address()}/${path}`)
    return page
  }
  return { address, openAs }
}
