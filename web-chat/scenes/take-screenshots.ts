import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { chromium, type Page } from 'playwright-core'
import { browserArgs, defaultBrowserPath } from '../testing/browser-options.ts'
import { startProduct } from '../testing/start-product.ts'
import { openScenes } from './open-scenes.ts'
import { sceneRoles, scenes } from './scenes.ts'

/** Takes the pictures of docs/screenshots: every scene, on a phone and a desk, light and dark. `npm run screenshots [name…]` */

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url))
const looks = {
  phone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 800 } },
}

async function takeScreenshots(wanted: readonly string[]): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'bashan-screenshots-'))
  // biome-ignore lint/style/noProcessEnv: a script of its own, which starts the product as a shell would.
  const product = await startProduct({ ...process.env, BASHAN_DATA: dataFolder, BASHAN_MODEL: 'quotation' })
  const browser = await chromium.launch({
    executablePath: defaultBrowserPath,
    args: browserArgs,
    // Date fields go by the browser's own language, which Debian keeps in the package chromium-l10n.
    // biome-ignore lint/style/noProcessEnv: as above.
    env: { ...process.env, LANGUAGE: 'zh_CN' },
  })
  try {
    await mkdir(folder, { recursive: true })
    const shown = await openScenes(browser, product.address)
    for (const role of sceneRoles) {
      const mine = scenes.filter(
        ({ role: own, name }) => own === role && (wanted.length === 0 || wanted.includes(name)),
      )
      for (const [look, options] of Object.entries(looks)) {
        for (const colorScheme of ['light', 'dark'] as const) {
          const context = await shown.contextFor(role, { ...options, colorScheme })
          const page = await context.newPage()
          // A cold browser is late with its first page.
          for (const scene of [...mine.slice(0, 1), ...mine]) {
            await shown.show(page, scene)
            await still(page)
            await writeFile(
              join(folder, `${scene.name}-${look}-${colorScheme}.webp`),
              await smaller(await page.screenshot()),
            )
          }
          await context.close()
        }
      }
    }
  } finally {
    await browser.close()
    await product.stop()
    await rm(dataFolder, { recursive: true })
  }
}

/** Waits until what is on the page stays the same for a while: on a busy machine more may come after a quiet moment. */
async function still(page: Page): Promise<void> {
  for (let before = '', now = await words(page); now !== before; ) {
    await page.waitForTimeout(700)
    before = now
    now = await words(page)
  }
}

/** What stands in the main part, but for clocks. */
const words = async (page: Page) => ((await page.getByRole('main').textContent()) ?? '').replaceAll(/\d+:\d\d/g, '')

/** The same picture as WebP, a third of the size. */
async function smaller(png: Buffer): Promise<Buffer> {
  const picture = await loadImage(png)
  const canvas = createCanvas(picture.width, picture.height)
  canvas.getContext('2d').drawImage(picture, 0, 0)
  return canvas.encode('webp', 75)
}

await takeScreenshots(process.argv.slice(2))
