import { readFile } from 'node:fs/promises'
import JSZip from 'jszip'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Opened, openProduct } from './testing/open-product.ts'

const question = '洁净区的压差是多少？'
let browser: Browser
let product: Opened['product']
let opened: Opened
let context: BrowserContext
let page: Page
let pageErrors: string[]

beforeAll(async () => {
  opened = await openProduct(process.env)
  ;({ browser, product } = opened)
})
afterAll(() => opened?.close())
beforeEach(async () => {
  context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 360, height: 740 } })
  page = await context.newPage()
  pageErrors = []
  page.on('pageerror', (error) => pageErrors.push(error.message))
  await page.goto(product.address)
  await page.getByLabel('你的问题').fill(question)
  await page.getByLabel('你的问题').press('Enter')
  await page.getByRole('button', { name: '复制' }).waitFor()
})
afterEach(async () => {
  await context.close()
  expect(pageErrors).toEqual([])
})

const open = async (place: string) => {
  await page.goto(`${product.address}/${place}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

async function downloaded(click: Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), click])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

test('a conversation is saved as a labelled file from the list', async () => {
  await page.getByRole('button', { name: '打开菜单' }).click()
  await page.getByRole('button', { name: /^更多操作/ }).click()
  const { name, bytes } = await downloaded(page.getByRole('link', { name: 'Markdown' }).click())
  expect(name).toBe(`${question}.md`)
  expect(bytes.toString('utf8')).toContain('未连接大模型：本回答为原文摘引')
})

test('what is kept is listed and handed out', async () => {
  await open('my-data')
  await page.getByText('3 条 · 保存 180 天').waitFor()
  const { bytes } = await downloaded(page.getByRole('link', { name: '导出全部（ZIP）' }).click())
  const zip = await JSZip.loadAsync(bytes)
  expect(await zip.file('conversations.json')?.async('string')).toContain(question)
})

test('suggestions are switched off and stay off', async () => {
  await open('my-data')
  const suggestions = page.getByRole('switch', { name: /个性化推荐/ })
  await Promise.all([page.waitForResponse('**/api/settings'), suggestions.click()])
  await open('my-data')
  await expect.poll(() => suggestions.getAttribute('aria-checked')).toBe('false')
})

test('all is deleted after asking, with a receipt, and the history is empty', async () => {
  await open('my-data')
  await page.getByRole('button', { name: '删除全部' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await page.getByRole('heading', { name: '删除收据' }).waitFor()
  expect(await page.getByRole('status').filter({ hasText: '删除收据' }).textContent()).toMatch(/对话 3 条.*依法保存/)
  const { bytes } = await downloaded(page.getByRole('button', { name: '下载收据' }).click())
  expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  await page.getByRole('button', { name: '打开菜单' }).click()
  await page.getByText('提过的问题会出现在这里。').waitFor()
})

test('somebody signed in reads the notice and agrees before the first question', async () => {
  await expect.poll(() => product.output(), { timeout: 10_000 }).toContain('/welcome#')
  await page.goto(/http:\S+\/welcome#\S+/.exec(product.output())?.[0] ?? '')
  await page.getByLabel('用户名').fill('guanli')
  await page.getByLabel('新密码').fill('竹背篓和青石板路 2026')
  await page.getByRole('button', { name: '设置密码并登录' }).click()
  await page.getByRole('heading', { name: '提问之前' }).waitFor()
  await page.getByLabel('你的问题').fill(question)
  await page.getByLabel('你的问题').press('Enter')
  await page.getByRole('alert').getByText('阅读说明并同意').waitFor()
  await page.getByRole('link', { name: '我的数据' }).click()
  await page.getByRole('switch', { name: /^使用问答服务/ }).click()
  await page.getByRole('switch', { name: /^使用问答服务/, checked: true }).waitFor()
  await page.goBack()
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByRole('button', { name: '复制' }).waitFor()
  await page.goto(product.address)
  await page.getByRole('heading', { name: '想查哪一条？' }).waitFor()
  expect(await page.getByRole('heading', { name: '提问之前' }).count()).toBe(0)
})

test('the life of the data and the about page lead to one another and fit a phone', async () => {
  for (const place of ['data-life-cycle', 'about']) {
    await open(place)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.getByRole('link', { name: '查看、导出或删除我的数据' }).click()
    await page.getByRole('heading', { level: 1, name: '我的数据' }).waitFor()
  }
})
