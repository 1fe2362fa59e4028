import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import { browserArgs, defaultBrowserPath } from './testing/browser-options.ts'
import { startProduct } from './testing/start-product.ts'

/** Takes the pictures in docs/screenshots from the product with its sample corpus: `npx tsx web-chat/screenshots.ts`. */

const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url))
const question = '洁净区的压差是多少？'

async function takeScreenshots(): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'bashan-screenshots-'))
  // biome-ignore lint/style/noProcessEnv: a script of its own, which starts the product as a shell would.
  const product = await startProduct({ ...process.env, BASHAN_DATA: dataFolder, BASHAN_MODEL: 'quotation' })
  const browser = await chromium.launch({ executablePath: defaultBrowserPath, args: browserArgs })
  try {
    await mkdir(folder, { recursive: true })
    await takeOne(browser, product.address, 'chat-desktop.png', { viewport: { width: 1200, height: 680 } })
    await takeOne(browser, product.address, 'chat-phone.png', {
      viewport: { width: 360, height: 740 },
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: true,
    })
    await takeReader(browser, product.address)
  } finally {
    await browser.close()
    await product.stop()
    await rm(dataFolder, { recursive: true })
  }
}

/** Asks, and on a wide screen opens the first source beside the answer. */
async function takeOne(browser: Browser, address: string, name: string, options: BrowserContextOptions): Promise<void> {
  const page = await browser.newPage({ locale: 'zh-CN', colorScheme: 'light', reducedMotion: 'reduce', ...options })
  await page.goto(address)
  await page.getByLabel('你的问题').fill(question)
  await page.getByRole('button', { name: '发送' }).click()
  await page.getByRole('button', { name: '复制' }).waitFor()
  const citation = page.getByRole('button', { name: /^来源 1/ }).first()
  await citation.waitFor()
  if (!options.isMobile) {
    await citation.click()
    await page.locator('aside mark').first().waitFor()
    await page.mouse.move(0, 0)
  }
  await page.screenshot({ path: join(folder, name) })
  await page.close()
}

/** Opens a document with pages and chooses a clause, which is marked on its page. */
async function takeReader(browser: Browser, address: string): Promise<void> {
  const viewport = { width: 1280, height: 760 }
  const page = await browser.newPage({ locale: 'zh-CN', colorScheme: 'light', reducedMotion: 'reduce', viewport })
  await page.goto(`${address}/library`)
  await page.getByRole('button', { name: /^无菌操作培训手册/ }).click()
  await page.getByRole('img', { name: '原文件第 1 页的图像' }).waitFor()
  await page.locator('ol > li > button').nth(3).click()
  await page.locator('section[aria-label^="原文件"] span[style]').waitFor()
  await page.screenshot({ path: join(folder, 'reader-desktop.png') })
  await page.close()
}

await takeScreenshots()
