import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserArgs, defaultBrowserPath } from './testing/browser-options.ts'
import { startProduct } from './testing/start-product.ts'

const folder = mkdtempSync(join(tmpdir(), 'bashan-browser-'))
let browser: Browser
let product: Awaited<ReturnType<typeof startProduct>>

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? defaultBrowserPath, args: browserArgs })
  product = await startProduct({ ...process.env, BASHAN_DATA: join(folder, 'data'), BASHAN_MODEL: 'quotation' })
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function pageOf(role: string): Promise<Page> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  await page.goto(product.address)
  const status = await page.evaluate(
    async (wanted) =>
      (
        await fetch('/api/try-as', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ role: wanted }),
        })
      ).status,
    role,
  )
  expect(status).toBe(204)
  return page
}

async function downloaded(page: Page, name: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).or(page.getByRole('button', { name })).first().click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** Takes a picture where a person wants to look: BASHAN_PICTURES names the folder. */
async function look(page: Page, name: string) {
  const pictures = process.env.BASHAN_PICTURES
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    for (const colorScheme of pictures === undefined ? [] : (['light', 'dark'] as const)) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: join(pictures ?? '', `${name}-${width}-${colorScheme}.png`) })
    }
  }
}

/** The second person may be an administrator, who comes by the home and sees nothing else of the workbench. */
async function decideAsAdministrator() {
  const administrator = await pageOf('administrator')
  await administrator.goto(product.address)
  await administrator.getByRole('link', { name: /身份查看申请/ }).click()
  await administrator.getByLabel('批准或不批准的理由').fill('示例：理由充分')
  expect(await administrator.getByRole('tab').allTextContents()).toEqual(['身份披露'])
  await look(administrator, 'release')
  await administrator.getByRole('button', { name: /^批\s?准$/ }).click()
  await administrator.getByText('已批准').waitFor()
}

test('a declined question is queued, ruled on and handed out; the log verifies elsewhere', async () => {
  const student = await pageOf('student')
  await student.goto(product.address)
  await student.getByLabel('你的问题').fill('我正在网上考试，第5题选什么？')
  await student.getByLabel('你的问题').press('Enter')
  await student.getByRole('button', { name: '这个回答不满意' }).click()
  await student.getByLabel('不该拒绝回答').check()
  await student.getByRole('dialog').getByRole('button', { name: '提交' }).click()
  await student.getByText('已收到，谢谢。').waitFor()

  const committee = await pageOf('committee')
  await committee.goto(`${product.address}/workbench`)
  await committee.getByRole('button', { name: '打开案例' }).first().waitFor()
  expect(await committee.getByRole('button', { name: '打开案例' }).count()).toBe(2)
  await look(committee, 'queue')
  const declined = committee.getByRole('listitem').filter({ hasText: '按规则婉拒' })
  await declined.getByRole('button', { name: '打开案例' }).click()
  await committee.getByRole('heading', { name: '裁定' }).waitFor()
  await committee.getByRole('definition').filter({ hasText: '按规则婉拒' }).waitFor()
  expect(await committee.getByText('refused:').count()).toBe(0)
  await look(committee, 'case')
  await committee.getByLabel('需要知道身份的理由').fill('示例：要联系班主任')
  await committee.getByRole('button', { name: '申请披露' }).click()
  await committee.getByText('等待批准').waitFor()
  await decideAsAdministrator()
  await committee.getByRole('radio', { name: /^误判/ }).check()
  await committee.getByLabel('理由', { exact: true }).fill('示例：这是课后练习')
  await committee.getByRole('checkbox', { name: '批准收入评测案例' }).check()
  await committee.getByRole('button', { name: '作出裁定' }).click()
  await committee.getByText('现行').waitFor()

  await committee.getByRole('tab', { name: '概览' }).click()
  await committee.getByText('以表格查看').click()
  await committee.getByRole('columnheader', { name: '误判' }).waitFor()
  await look(committee, 'overview')
  await committee.getByRole('tab', { name: '应用台账' }).click()
  await committee.getByRole('article', { name: '学习助教（示例）' }).waitFor()
  await look(committee, 'register')
  await committee.getByRole('tab', { name: '底线' }).click()
  await committee.getByText('R-CRISIS-1', { exact: true }).waitFor()
  await committee.getByRole('tab', { name: '报告与日志' }).click()
  await look(committee, 'report')
  expect((await downloaded(committee, '下载 PDF')).bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const cases = (await downloaded(committee, '下载评测案例')).bytes.toString('utf8')
  expect(JSON.parse(cases)).toMatchObject({ rule: 'R-INT-1', expected: 'answer', split: 'pending' })
  const zip = await JSZip.loadAsync((await downloaded(committee, '导出签名副本')).bytes)
  for (const [name, file] of Object.entries(zip.files)) {
    writeFileSync(join(folder, name), await file.async('nodebuffer'))
  }
  const said = execFileSync(process.execPath, [join(folder, 'verify-export.mjs'), folder]).toString()
  expect(said).toMatch(/^OK: \d+ rows/)
})
