import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { type Caller, callerOf } from './caller.ts'
import { type Filled, fillProduct } from './fill-product.ts'
import { type Scene, type SceneRole, sceneRoles } from './scenes.ts'

/** Fills a product, and shows its scenes to their people; what is signed in stays so until the contexts close. */
export async function openScenes(browser: Browser, address: string) {
  const people = {} as Record<SceneRole, { context: BrowserContext; call: Caller }>
  for (const role of sceneRoles) {
    const context = await browser.newContext()
    people[role] = { context, call: callerOf(context, address) }
    if (role !== 'guest') await people[role].call('POST', 'try-as', { role })
  }
  const filled = await fillProduct({
    student: people.student.call,
    teacher: people.teacher.call,
    'job-seeker': people['job-seeker'].call,
  })

  /** A browser of that person, in the look that is wanted. */
  async function contextFor(role: SceneRole, look: BrowserContextOptions): Promise<BrowserContext> {
    return browser.newContext({
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      storageState: await people[role].context.storageState(),
      ...look,
    })
  }

  async function show(page: Page, scene: Scene): Promise<void> {
    await showScene(page, scene, { address, filled }).catch((cause) => {
      throw new Error(`The scene ${scene.name} does not come up.`, { cause })
    })
  }
  return { contextFor, show }
}

async function showScene(page: Page, scene: Scene, { address, filled }: { address: string; filled: Filled }) {
  const path = typeof scene.path === 'string' ? scene.path : scene.path(filled)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await scene.before?.(page)
  await page.goto(`${address}/${path}`)
  await page.getByRole('main').waitFor()
  if (!scene.unsettled) await settle(page)
  await scene.open?.(page)
  if (scene.open && !scene.unsettled) await settle(page)
}

/** Nothing is being loaded any more: no request under way, no placeholder, and nothing that moves. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => document.querySelector('.ant-skeleton-active, [aria-busy="true"]') === null)
}
