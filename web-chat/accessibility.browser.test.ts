import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openScenes } from './scenes/open-scenes.ts'
import { sceneRoles, scenes } from './scenes/scenes.ts'
import { type Opened, openProduct } from './testing/open-product.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let opened: Opened
let shown: Awaited<ReturnType<typeof openScenes>>

beforeAll(async () => {
  opened = await openProduct(process.env)
  shown = await openScenes(opened.browser, opened.product.address)
}, 300_000)
afterAll(() => opened?.close())

/** Where tabs do not fit, antd puts its button for the others into the list of tabs; all of them stay reachable. */
const antdTabs = /^aria-required-children: <div role="tablist"[^>]* class="ant-tabs-nav">/

/** What axe finds of weight, as `rule: element`; the themes differ in nothing but their colours. */
async function violations(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  // The content security policy lets no script in; what the debugger runs is not a script of the page.
  await page.evaluate(axe)
  const results = (await page.evaluate(
    theme === 'light' ? 'axe.run()' : 'axe.run({ runOnly: ["color-contrast"] })',
  )) as AxeResults
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
    .filter((fault) => !antdTabs.test(fault))
}

for (const role of sceneRoles) {
  test(`what a ${role} sees has no serious fault of accessibility, in both themes, on a phone and a desk`, async () => {
    const context = await shown.contextFor(role, {})
    const page = await context.newPage()
    const found: string[] = []
    for (const scene of scenes.filter((one) => one.role === role)) {
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        await shown.show(page, scene)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          await page.locator(`:root[data-theme="${colorScheme}"]`).waitFor()
          found.push(
            ...(await violations(page, colorScheme)).map((fault) => `${scene.name} ${colorScheme} ${width} ${fault}`),
          )
        }
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
        if (sideways) found.push(`${scene.name} ${width} scrolls sideways`)
      }
    }
    await context.close()
    expect(found).toEqual([])
  }, 300_000)
}
