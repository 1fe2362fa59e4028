import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Opened, openProduct } from './testing/open-product.ts'

const password = '竹背篓和青石板路 2026'
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
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
const open = async (options: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }) => {
  context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options })
  page = await context.newPage()
  pageErrors = []
  page.on('pageerror', (error) => pageErrors.push(error.message))
}
beforeEach(() => open())
afterEach(async () => {
  await context.close()
  expect(pageErrors).toEqual([])
})

const accountButton = (role: string) => page.locator('header').getByRole('button', { name: role })

/** Nothing is wider than the screen, and what is tapped is 44 px high. */
async function fitsPhone() {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  const buttons = await page.locator('button:visible:not(.ant-input-clear-icon)').all()
  const heights = await Promise.all(buttons.map(async (button) => (await button.boundingBox())?.height ?? 0))
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
}

async function signIn() {
  await page.goto(`${product.address}/sign-in`)
  await page.getByLabel('用户名').fill('guanli')
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.locator('form').getByRole('button', { name: '登录' }).click()
  await accountButton('管理员').waitFor()
}

test('a guest on this machine tries a role from the first page, and leaves it again', async () => {
  await page.goto(product.address)
  await page.getByRole('button', { name: '教师', exact: true }).click()
  await accountButton('示例教师').click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.locator('header').getByRole('button', { name: '登录' }).waitFor()
})

test('the printed link makes the first administrator, once, and asks for a password that is not weak', async () => {
  await expect.poll(() => product.output(), { timeout: 10_000 }).toContain('/welcome#')
  const link = /http:\S+\/welcome#\S+/.exec(product.output())?.[0] ?? ''
  await page.goto(link)
  await page.getByLabel('用户名').fill('guanli')
  await page.getByLabel('新密码').fill('12345678')
  await page.getByRole('button', { name: '设置密码并登录' }).click()
  await page.getByRole('alert').getByText('至少要 10 个字符').waitFor()
  await page.getByLabel('新密码').fill(password)
  await page.getByRole('button', { name: '设置密码并登录' }).click()
  await accountButton('管理员').waitFor()
  expect(page.url()).toBe(`${product.address}/`)
  await page.goto('about:blank')
  await page.goto(link)
  await page.getByRole('alert').getByText('已经用过').waitFor()
})

test('a roster is previewed with its errors, imported, and its links are downloaded', async () => {
  await signIn()
  await page.getByRole('button', { name: '人员与班级' }).click()
  await page.getByRole('tab', { name: '导入名单' }).click()
  const text = '姓名,学号,班级\n示例甲,2026001,24级药剂1班\n示例乙,2026001,24级药剂1班\n'
  const file = { name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText('学号与第 2 行重复').waitFor()
  await page.getByRole('button', { name: '导入 1 人' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /下载一次性链接表/ }).click()
  expect((await download).suggestedFilename()).toBe('一次性链接.xlsx')
  await page.getByRole('tab', { name: '班级' }).click()
  await page.getByRole('button', { name: '24级药剂1班' }).click()
  await page.getByText('示例甲').waitFor()
})

test('somebody invited follows the link to a password, and disabling them ends their page', async () => {
  await signIn()
  await page.goto(`${product.address}/people`)
  await page.getByRole('tab', { name: '人员' }).click()
  await page.getByLabel('姓名', { exact: true }).fill('示例老师')
  await page.getByLabel('用户名', { exact: true }).fill('laoshi')
  await page.getByRole('button', { name: '邀请', exact: true }).click()
  const link = (await page.getByRole('dialog').locator('code').textContent()) ?? ''
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click()

  const other = await browser.newContext({ locale: 'zh-CN' })
  const invited = await other.newPage()
  await invited.goto(link)
  await invited.getByText('示例老师，你的用户名是 laoshi').waitFor()
  await invited.getByLabel('新密码').fill(password)
  await invited.getByRole('button', { name: '设置密码并登录' }).click()
  await invited.locator('header').getByRole('button', { name: '学生' }).waitFor()

  const row = page.getByRole('listitem').filter({ hasText: 'laoshi' })
  await row.getByRole('button', { name: '停用' }).click()
  await page
    .getByRole('button', { name: '确 定' })
    .or(page.getByRole('button', { name: '确定' }))
    .click()
  await row.getByText('已停用').waitFor()
  await invited.reload()
  await invited.locator('header').getByRole('button', { name: '登录' }).waitFor()
  await other.close()
})

test('every page of signing in and of people fits a phone, in the dark too', async () => {
  await context.close()
  await open({ ...phone, colorScheme: 'dark' })
  await page.goto(`${product.address}/sign-in`)
  await page.getByRole('heading', { name: '登录' }).waitFor()
  await fitsPhone()
  await signIn()
  await page.goto(`${product.address}/account`)
  await page.getByText('这台设备').waitFor()
  await fitsPhone()
  await page.goto(`${product.address}/people`)
  for (const tab of ['人员', '导入名单', '班级']) {
    await page.getByRole('tab', { name: tab }).click()
    await fitsPhone()
  }
})
