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

/** Faults that axe calls moderate, and that whoever hears a page meets at once. */
const heardAtOnce = new Set(['page-has-heading-one', 'document-title'])

/** What axe finds of weight, as `rule: element`; the themes differ in nothing but their colours. */
async function violations(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  // The content security policy lets no script in; what the debugger runs is not a script of the page.
  await page.evaluate(axe)
  const results = (await page.evaluate(
    theme === 'light'
      ? 'axe.run({ rules: { "target-size": { enabled: true } } })'
      : 'axe.run({ runOnly: ["color-contrast"] })',
  )) as AxeResults
  return results.violations
    .filter(({ id, impact }) => impact === 'serious' || impact === 'critical' || heardAtOnce.has(id))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
    .filter((fault) => !antdTabs.test(fault))
}

/** Changes the theme, and waits until what hangs on it is painted. */
async function putTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.locator(`:root[data-theme="${colorScheme}"]`).waitFor()
  await twoFrames(page)
}

const twoFrames = (page: Page) =>
  page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))))

/** Whether the page, or the part of it that scrolls down, scrolls sideways too; a wide table may, in its own frame. */
const scrollsSideways = (page: Page) =>
  page.evaluate(() => {
    for (let part = document.querySelector('main h1'); part !== null; part = part.parentElement) {
      if (part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX === 'auto') return true
    }
    return document.documentElement.scrollWidth > innerWidth
  })

/** What still moves for longer than a millisecond, though less motion is asked for. */
const moving = (page: Page) =>
  page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 1)
      .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target?.outerHTML.slice(0, 120) : '')),
  )

for (const role of sceneRoles) {
  test(`what a ${role} sees has no serious fault of accessibility, in both themes, from 320 pixels to a desk`, async () => {
    const context = await shown.contextFor(role, {})
    const page = await context.newPage()
    const found: string[] = []
    for (const scene of scenes.filter((one) => one.role === role)) {
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await shown.show(page, scene)
      // 640 is a desk at 200 %, 320 one at 400 %.
      for (const width of [1280, 640, 360, 320]) {
        await page.setViewportSize({ width, height: 800 })
        await twoFrames(page)
        if (await scrollsSideways(page)) found.push(`${scene.name} ${width} scrolls sideways`)
        if (width === 640 || width === 320) continue
        for (const colorScheme of ['light', 'dark'] as const) {
          await putTheme(page, colorScheme)
          found.push(
            ...(await violations(page, colorScheme)).map((fault) => `${scene.name} ${colorScheme} ${width} ${fault}`),
          )
        }
      }
      found.push(...(await moving(page)).map((element) => `${scene.name} moves: ${element}`))
    }
    await context.close()
    expect(found).toEqual([])
  }, 300_000)
}
