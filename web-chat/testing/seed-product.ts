import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProduct } from './start-product.ts'

/** Lets the product fill one data folder with the sample corpus; each file of browser tests starts from a copy of it. */
export async function setup() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'bashan-seeded-'))
  const product = await startProduct({ ...process.env, BASHAN_DATA: dataFolder, BASHAN_MODEL: 'quotation' })
  await product.stop()
  process.env.BASHAN_SEEDED = dataFolder
  return () => rmSync(dataFolder, { recursive: true, force: true })
}
