import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { browserArgs, defaultBrowserPath } from './browser-options.ts'
import { startProduct } from './start-product.ts'

/**
 * The product, without a model, over a data folder of its own, and a browser to look at it; `close` leaves nothing behind.
 * The folder starts as a copy of `BASHAN_SEEDED` where that is set, or is filled with the sample corpus.
 */
export async function openProduct(environment: NodeJS.ProcessEnv) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'bashan-browser-'))
  if (environment.BASHAN_SEEDED !== undefined) cpSync(environment.BASHAN_SEEDED, dataFolder, { recursive: true })
  const executablePath = environment.CHROME_PATH ?? defaultBrowserPath
  const browser = await chromium.launch({ executablePath, args: browserArgs })
  const product = await startProduct({ ...environment, BASHAN_DATA: dataFolder, BASHAN_MODEL: 'quotation' })
  async function close() {
    await browser.close()
    await product.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  return { browser, product, dataFolder, close }
}

export type Opened = Awaited<ReturnType<typeof openProduct>>
