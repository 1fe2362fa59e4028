import { createCanvas } from '@napi-rs/canvas'
import { Document, Packer, Paragraph } from 'docx'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Opened, openProduct } from './testing/open-product.ts'

const payload = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'
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

beforeEach(() => open({ width: 1280, height: 800 }))

afterEach(async () => {
  await context.close()
  expect(pageErrors).toEqual([])
})

async function open(viewport: { width: number; height: number }) {
  context = await browser.newContext({
    locale: 'zh-CN',
    serviceWorkers: 'block',
    viewport,
    hasTouch: viewport.width < 500,
  })
  page = await context.newPage()
  pageErrors = []
  page.on('pageerror', (error) => pageErrors.push(error.message))
  page.on('console', (entry) => {
    if (/Content Security Policy|Warning:/.test(entry.text())) pageErrors.push(entry.text())
  })
}

async function openAs(role: string, path = '/library') {
  const headers = { origin: product.address }
  const reply = await context.request.post(`${product.address}/api/try-as`, { headers, data: { role } })
  expect(reply.ok()).toBe(true)
  await page.goto(`${product.address}${path}`)
}

type Upload = { name: string; mimeType: string; buffer: Buffer }

async function word(name: string, paragraphs: string[]): Promise<Upload> {
  const file = new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] })
  return { name, mimeType: 'application/octet-stream', buffer: await Packer.toBuffer(file) }
}

function scan(name: string, lines: string[]): Upload {
  const canvas = createCanvas(1240, 200 + lines.length * 90)
  const drawing = canvas.getContext('2d')
  drawing.fillStyle = 'white'
  drawing.fillRect(0, 0, canvas.width, canvas.height)
  drawing.fillStyle = 'black'
  drawing.font = '44px "Noto Sans CJK SC"'
  for (const [index, line] of lines.entries()) drawing.fillText(line, 90, 140 + index * 90)
  return { name, mimeType: 'image/png', buffer: canvas.toBuffer('image/png') }
}

const upload = (...files: Upload[]) => page.locator('input[type="file"]').setInputFiles(files)
const row = (name: string) => page.getByRole('listitem').filter({ hasText: name })
const openedFrom = (name: string) => page.getByRole('button', { name: `打开 ${name}` })

const look = (view: string) => page.locator('label', { hasText: view }).click()

/** Waits until a file is in the library, and opens it from the list of jobs. */
async function openWhenDone(name: string) {
  const ended = page.locator('details', { hasText: '已结束' })
  await ended.filter({ hasText: name }).waitFor({ state: 'attached', timeout: 45_000 })
  if (!(await openedFrom(name).isVisible())) await ended.locator('summary').click()
  await openedFrom(name).click()
  await page
    .getByRole('group', { name: '查看方式' })
    .or(page.getByRole('radiogroup', { name: '查看方式' }))
    .waitFor()
}

const older = () =>
  word('冷链箱规程2023.docx', ['冷链箱规程', '第一条 冷链箱的箱温应当为2至8摄氏度。', '第二条 每四小时记录一次箱温。'])
const newer = () =>
  word('冷链箱规程2025.docx', ['冷链箱规程', '第一条 冷链箱的箱温应当为2至6摄氏度。', '第三条 开箱不得超过三十秒。'])

test('a Word file is taken in, cited in chat, edited, compared, and gone from the search when deleted', async () => {
  await openAs('administrator')
  await upload(await older(), await newer())
  await openWhenDone('冷链箱规程2023.docx')
  const olderPath = new URL(page.url()).pathname
  await page.goBack()
  await openWhenDone('冷链箱规程2025.docx')

  await page.getByRole('button', { name: /^(编辑|核对)版本信息$/ }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('版本', { exact: true }).fill('2025年版')
  await form.getByLabel('名称').fill('冷链箱规程新版')
  await form.getByRole('combobox', { name: '替代的旧版' }).fill('冷链箱规程')
  await page
    .getByTitle(/^冷链箱规程/)
    .last()
    .click()
  await form.getByRole('button', { name: '保存并确认' }).click()
  await form.waitFor({ state: 'hidden' })
  await page.getByRole('heading', { name: /冷链箱规程新版/ }).waitFor()

  await page.getByRole('button', { name: '对比两版差异' }).click()
  await page.locator('ins', { hasText: '6' }).first().waitFor()
  expect(await page.locator('del').allTextContents()).toContain('8')

  await page.goto(product.address)
  await page.getByLabel('你的问题').fill('冷链箱的箱温应当为多少？')
  await page.getByLabel('你的问题').press('Enter')
  const chip = page.getByRole('button', { name: /^来源 \d+：《冷链箱规程新版》第一条/ }).first()
  await chip.click()
  const panel = page.getByRole('complementary', { name: '条款原文' })
  await panel.locator('mark').first().waitFor()
  const chat = page.url()
  await panel.getByRole('button', { name: '在资料库中打开' }).click()
  await page.locator('main li:has([aria-current="true"]) mark').waitFor()

  await page.getByRole('button', { name: '删除', exact: true }).click()
  const asked = page.getByRole('dialog', { name: '删除《冷链箱规程新版》？' })
  await asked.getByText('删除后无法恢复').waitFor()
  await asked.getByRole('button', { name: '删除' }).click()
  await page.getByText('《冷链箱规程新版》已删除。').waitFor()
  const deleted = Date.now()
  const found = await (await context.request.get(`${product.address}/api/search?q=开箱不得超过三十秒`)).text()
  expect(found).not.toContain('开箱不得超过三十秒。')
  expect(Date.now() - deleted).toBeLessThan(2000)
  expect(await row('冷链箱规程新版').getByRole('button', { name: /^删除/ }).count()).toBe(0)

  // What was cited still opens, with what has become of it.
  await page.goto(chat.split('?')[0] ?? chat)
  await page
    .getByRole('button', { name: /^来源 \d+：《冷链箱规程新版》第一条/ })
    .first()
    .click()
  await page.getByText('资料已删除，以下为当时引用的原文。').waitFor()
  await page.goto(`${product.address}${olderPath}`)
  await page.getByText('每四小时记录一次箱温').first().waitFor()
})

test('a scan is recognised; its clause is marked on the page, with how sure it is', async () => {
  await openAs('administrator')
  await upload(
    scan('保温箱.png', ['保温箱管理规程', '第一条 保温箱应当每天清洗消毒。', '第二条 保温箱不得放在地面上。']),
  )
  await openWhenDone('保温箱.png')
  await page.getByRole('img', { name: '原文件第 1 页的图像' }).waitFor()
  await page
    .getByText(/^文字识别，可信度 \d+ %/)
    .first()
    .waitFor()
  await page.locator('ol > li > button').last().click()
  await expect.poll(() => page.locator('section[aria-label^="原文件"] span[aria-hidden][style]').count()).toBe(1)
  await look('助手所见')
  await page
    .getByText(/页面位置 1 处/)
    .first()
    .waitFor()
})

test('files that can not be read are told of before they are sent', async () => {
  await openAs('teacher')
  const buffer = Buffer.from('x')
  await upload(
    { name: '程序.exe', mimeType: 'application/octet-stream', buffer },
    { name: '空白.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
  )
  await row('程序.exe').getByText('不支持“.exe”格式').waitFor()
  await row('空白.txt').getByText('文件是空的').waitFor()
  await page.getByRole('button', { name: '移出列表 程序.exe' }).click()
  await row('程序.exe').waitFor({ state: 'detached' })
})

test('a broken file fails with its reason and can be tried again', async () => {
  await openAs('teacher')
  await upload({ name: '标题.md', mimeType: 'text/markdown', buffer: Buffer.from('# \n\n\n') })
  await row('标题.md').getByText('文件里没有可用的文字').waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: '重试 标题.md' }).click()
  await row('标题.md').getByText('文件里没有可用的文字').waitFor({ timeout: 30_000 })
})

test('markup in a file name and in clauses is shown as text and runs nothing', async () => {
  await openAs('administrator')
  // Browsers write quotation marks in file names otherwise, and no slash.
  const name = '<img src=x onerror=window.hacked=1>.md'
  await upload({
    name,
    mimeType: 'text/markdown',
    buffer: Buffer.from(`# 标题${payload}\n\n第一条 ${payload}应当洗手。\n\n第二条 应当更衣。\n`),
  })
  await openWhenDone(name)
  await page.getByText('应当更衣。').first().waitFor()
  for (const view of ['表格', '助手所见', '版本对比', '影响范围', '条文']) {
    await look(view)
    await page.waitForLoadState('networkidle')
  }
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect(await page.locator('main img[src="x"], main script').count()).toBe(0)
})

test('a student reads, narrows and searches, and is offered nothing to change', async () => {
  await openAs('student')
  await page.getByText(/^共 \d+ 份/).waitFor()
  expect(await page.getByText('添加资料').count()).toBe(0)
  expect(await page.getByRole('button', { name: /删除|编辑版本信息/ }).count()).toBe(0)
  await page.getByRole('textbox', { name: '名称、标准号或版本' }).fill('无菌操作培训手册')
  await page.getByText('共 1 份').waitFor()
  await page
    .getByRole('region', { name: '资料库' })
    .getByRole('button', { name: /无菌操作培训手册/ })
    .click()
  await page.getByRole('img', { name: '原文件第 1 页的图像' }).waitFor()
  await page.getByRole('button', { name: '下一页' }).click()
  await page.getByRole('img', { name: '原文件第 2 页的图像' }).waitFor()
  await page.goBack()
  await page.getByText('共 1 份').waitFor()
})

test('on a phone nothing is wider than the screen, and the page is one tab beside the clauses', async () => {
  await context.close()
  await open({ width: 360, height: 740 })
  await openAs('administrator')
  await page.getByText(/^共 \d+ 份/).waitFor()
  const fits = async () => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await fits()
  await page.getByRole('button', { name: /^无菌操作培训手册/ }).click()
  await page.locator('ol > li > button').first().waitFor()
  await fits()
  await page
    .getByRole('button', { name: /^看原页/ })
    .first()
    .click()
  await page.getByRole('img', { name: '原文件第 1 页的图像' }).waitFor()
  await fits()
  for (const view of ['表格', '助手所见', '版本对比', '影响范围']) {
    await look(view)
    await page.waitForLoadState('networkidle')
    await fits()
  }
})
