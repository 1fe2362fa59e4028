import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openProduct } from './testing/open-product.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Every page, with somebody who may use it. */
const pages: Record<string, string[]> = {
  guest: ['', 'library', 'rules', 'about', 'data-life-cycle', 'my-data', 'sign-in', 'welcome'],
  student: ['', 'account', 'my-data'],
  teacher: ['', 'library', 'people', 'assessment-locks'],
  committee: ['', 'workbench'],
  administrator: ['', 'people', 'data-life-cycle', 'upkeep'],
}
let browser: Browser
let product: Opened['product']
let opened: Opened

beforeAll(async () => {
  opened = await openProduct(process.env)
  ;({ browser, product } = opened)
})
afterAll(() => opened?.close())

async function contextOf(role: string): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' })
  if (role === 'guest') return context
  const headers = { origin: product.address }
  const response = await context.request.post(`${product.address}/api/try-as`, { data: { role }, headers })
  expect(response.status()).toBe(204)
  return context
}

/** Where tabs do not fit, antd puts its button for the others into the list of tabs; all of them stay reachable. */
const antdTabs = /^aria-required-children: <div role="tablist"[^>]* class="ant-tabs-nav">/

/** What axe finds of weight, as `rule: element`. */
async function violations(page: Page): Promise<string[]> {
  // The content security policy lets no script in; what the debugger runs is not a script of the page.
  await page.evaluate(axe)
  const results = (await page.evaluate('axe.run()')) as AxeResults
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
    .filter((fault) => !antdTabs.test(fault))
}

for (const [role, paths] of Object.entries(pages)) {
  test(`pages for ${role} have no serious fault of accessibility, in both themes, on a phone and a desk`, async () => {
    const context = await contextOf(role)
    const page = await context.newPage()
    const found: string[] = []
    for (const path of paths) {
      await page.goto(`${product.address}/${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      for (const [colorScheme, width] of [
        ['light', 360],
        ['dark', 1280],
        ['light', 1280],
        ['dark', 360],
      ] as const) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.locator(`:root[data-theme="${colorScheme}"]`).waitFor()
        found.push(...(await violations(page)).map((fault) => `/${path} ${colorScheme} ${width} ${fault}`))
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
        if (sideways) found.push(`/${path} ${width} scrolls sideways`)
      }
    }
    await context.close()
    expect(found).toEqual([])
  }, 120_000)
}
