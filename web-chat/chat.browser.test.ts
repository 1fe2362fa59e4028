import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { browserArgs, defaultBrowserPath } from './testing/browser-options.ts'
import { startDroppingProxy } from './testing/dropping-proxy.ts'
import { startHaltingModel } from './testing/halting-model.ts'
import { rewordQuestion } from './testing/reword-question.ts'
import { startProduct } from './testing/start-product.ts'

const question = '洁净区的压差是多少？'
const dataFolder = mkdtempSync(join(tmpdir(), 'bashan-browser-'))
let browser: Browser
let product: Awaited<ReturnType<typeof startProduct>>
let model: Awaited<ReturnType<typeof startHaltingModel>>
let slowProduct: Awaited<ReturnType<typeof startProduct>>
let context: BrowserContext
let page: Page
let requested: string[]
let pageErrors: string[]

beforeAll(async () => {
  const executablePath = process.env.CHROME_PATH ?? defaultBrowserPath
  browser = await chromium.launch({ executablePath, args: browserArgs })
  const environment = { ...process.env, BASHAN_DATA: dataFolder }
  product = await startProduct({ ...environment, BASHAN_MODEL: 'quotation' })
  model = await startHaltingModel()
  slowProduct = await startProduct({
    ...environment,
    BASHAN_MODEL: 'openai:halting',
    BASHAN_MODEL_URL: model.url,
    BASHAN_MODEL_KEY: 'none',
  })
})

afterAll(async () => {
  await browser?.close()
  model?.stop()
  await product?.stop()
  await slowProduct?.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

beforeEach(async () => {
  context = await browser.newContext({
    locale: 'zh-CN',
    // A click on a dialog that is still growing into its place is lost on a busy machine.
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
  })
  page = await context.newPage()
  requested = []
  pageErrors = []
  page.on('request', (request) => requested.push(request.url()))
  page.on('pageerror', (error) => pageErrors.push(error.message))
  page.on('console', (entry) => {
    if (/Content Security Policy|Warning:/.test(entry.text())) pageErrors.push(entry.text())
  })
})

afterEach(async () => {
  await context.close()
  expect(pageErrors).toEqual([])
})

const composer = () => page.getByLabel('你的问题')
const answers = () => page.getByRole('article', { name: '助教' })
const answered = (count = 1) =>
  page
    .getByRole('button', { name: '复制' })
    .nth(count - 1)
    .waitFor()

async function ask(text: string) {
  await composer().fill(text)
  await composer().press('Enter')
}

test('a suggested question is answered, its citation opens the clause with the quotation highlighted', async () => {
  await page.goto(product.address)
  await page.getByRole('region', { name: '可以这样问' }).getByRole('button').first().click()
  await answered()
  const chip = answers()
    .getByRole('button', { name: /^来源 1/ })
    .first()
  const name = await chip.getAttribute('aria-label')
  await chip.click()
  const panel = page.getByRole('complementary', { name: '条款原文' })
  await panel.locator('mark').first().waitFor()
  const [clauseLabel = ''] = ((await panel.getByRole('heading', { level: 3 }).textContent()) ?? '').split(' ')
  expect(name).toContain(clauseLabel)
  expect(new URL(page.url()).searchParams.get('clause')).not.toBeNull()

  const clause = page.url()
  await panel
    .getByRole('button', { name: /^[上下]一条$/, disabled: false })
    .first()
    .click()
  await page.waitForURL((url) => url.href !== clause)
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
})

test('focus goes to the clause panel and back to the citation', async () => {
  await page.goto(product.address)
  await ask(question)
  await answered()
  const chip = answers()
    .getByRole('button', { name: /^来源 1/ })
    .first()
  await chip.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('complementary', { name: '条款原文' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('条款原文')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^来源 1/)
})

test('an answer carries its AI label and sources, also when copied', async () => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(product.address)
  await ask(question)
  await answered()
  await page.getByRole('button', { name: '复制' }).click()
  await page.getByText('已复制，附来源与 AI 标识').waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/来源：\n\[1\] 《.+》（.*现行.*）/)
  expect(copied).toMatch(/【.+】$/)
})

test('a screen reader hears the words of an answer that came at once, and how many sources it has', async () => {
  await page.goto(product.address)
  await ask(question)
  await answered()
  const spoken = page.locator('[aria-live=polite]').filter({ hasText: '回答完成' })
  await spoken.waitFor({ state: 'attached' })
  const sources = await answers()
    .getByText(/^来源（\d+）$/)
    .textContent()
  expect(await spoken.textContent()).toContain(`引用 ${sources?.match(/\d+/)?.[0]} 条`)
  expect(await spoken.locator('p').count()).toBeGreaterThan(1)
})

test('editing a question forks, and the arrows go between the versions', async () => {
  await page.goto(product.address)
  await ask(question)
  await answered()
  await rewordQuestion(page, '进货查验记录写什么？')
  await answered()
  expect(await page.getByRole('article', { name: '你' }).textContent()).toContain('进货查验记录写什么？')
  await page.getByRole('button', { name: '上一版本' }).click()
  expect(await page.getByRole('article', { name: '你' }).textContent()).toContain(question)
  expect(await answers().count()).toBe(1)
})

test('answering again adds a version beside the old answer', async () => {
  await page.goto(product.address)
  await ask(question)
  await answered()
  await page.getByRole('button', { name: '重新回答' }).click()
  await answers().getByText('第 2 个版本，共 2 个').waitFor()
})

test('Enter that belongs to an input method does not send, Shift+Enter starts a line, Enter sends', async () => {
  await page.goto(product.address)
  await composer().click()
  const input = await context.newCDPSession(page)
  await input.send('Input.imeSetComposition', { text: 'yacha', selectionStart: 5, selectionEnd: 5 })
  await input.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  })
  await input.send('Input.insertText', { text: '压差是多少' })
  await composer().press('Shift+Enter')
  await composer().pressSequentially('？')
  expect(await composer().inputValue()).toBe('压差是多少\n？')
  expect(await page.getByRole('article').count()).toBe(0)
  await composer().press('Enter')
  await answered()
  expect(await page.getByRole('article', { name: '你' }).count()).toBe(1)
})

test('a draft and the history survive a reload; a chat is renamed and deleted', async () => {
  await page.goto(product.address)
  await ask(question)
  await answered()
  await composer().fill('还没写完')
  await page.reload()
  await answered()
  expect(await composer().inputValue()).toBe('还没写完')

  await page.getByRole('button', { name: /^更多操作/ }).click()
  await page.getByRole('button', { name: '重命名' }).click()
  await page.getByRole('textbox', { name: '新的对话名称' }).fill('压差复习')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await page.getByRole('button', { name: '压差复习', exact: true }).waitFor()
  await page.getByRole('button', { name: '更多操作：压差复习' }).click()
  await page.getByRole('button', { name: '删除' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await page.getByText('提过的问题会出现在这里。').waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
})

test('markup in a question is shown as text and runs nothing', async () => {
  const payload =
    '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script> [点我](javascript:alert(1)) 压差是多少？'
  await page.goto(product.address)
  await ask(payload)
  await answered()
  expect(await page.getByRole('article', { name: '你' }).textContent()).toContain(payload)
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect(await page.locator('article img, article script, article a[href^="javascript"]').count()).toBe(0)
})

test('an answer is set as text, tables and formulas, without foreign pictures, scripts or HTML', async () => {
  const text = [
    '| 项目 | 限值 |\n| --- | --- |\n| 压差 | 10 Pa |',
    '面积 $S=\\pi r^2$，体积 \\(V=Sh\\)。',
    '<img src=x onerror="window.hacked=1"><b>粗</b> ![图](https://example.com/a.png)',
    '[好](https://example.com/) [坏](javascript:window.hacked=1) [3]',
  ].join('\n\n')
  const message = {
    id: 'q',
    parentId: null,
    role: 'user',
    text: '示例',
    answer: null,
    createdAt: '2026-09-01T08:00:00.000Z',
  }
  const messages = [message, { ...message, id: 'a', parentId: 'q', role: 'assistant', text }]
  const conversation = {
    id: 'demo',
    agent: 'tutor',
    title: '示例',
    createdAt: '',
    updatedAt: '',
    runningTurnId: null,
    messages,
  }
  await page.route('**/api/conversations/demo', (route) => route.fulfill({ json: conversation }))
  await page.goto(`${product.address}/c/demo`)
  await answers().locator('.katex').nth(1).waitFor()
  expect(await answers().getByRole('cell').allTextContents()).toEqual(['压差', '10 Pa'])
  expect(await answers().getByRole('link').count()).toBe(0)
  expect(await answers().textContent()).toContain('[3]')
  expect(await answers().locator('img, b, script').count()).toBe(0)
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
})

test('a question outside the library is refused plainly', async () => {
  await page.goto(product.address)
  await ask('明天巴黎的股票会涨吗？')
  await page.getByText('没有找到依据，不作回答').waitFor()
  expect(await answers().getByRole('button', { name: /^来源/ }).count()).toBe(0)
})

test('the library is read and searched, with the matching words marked', async () => {
  await page.goto(product.address)
  await page.getByRole('button', { name: '资料库' }).click()
  await page.getByText(/^共 \d+ 份$/).waitFor()
  await page.getByRole('textbox', { name: '检索条款' }).fill('压差')
  await page.keyboard.press('Enter')
  await page.getByText(/^找到 \d+ 条$/).waitFor()
  expect(await page.locator('main mark').first().textContent()).toContain('压差')
  await page.goBack()
  await page.getByRole('region', { name: '资料库' }).getByRole('button').first().click()
  await page.getByText(/^目录（\d+ 条）$/).click()
  await page.getByRole('navigation', { name: '目录' }).getByRole('button').first().click()
  await page.locator('main li [aria-current="true"]').waitFor()
})

test('an answer stops on Esc and keeps what was said', async () => {
  await page.goto(slowProduct.address)
  await ask(question)
  await answers()
    .getByRole('button', { name: /^来源 1/ })
    .waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('已停止，回答不完整').waitFor()
  await answered()
  expect(
    await answers()
      .getByRole('button', { name: /^来源 1/ })
      .count(),
  ).toBe(1)
})

test('a dropped line is picked up after the last event, with the text kept', async () => {
  const proxy = await startDroppingProxy(slowProduct.address)
  await page.goto(proxy.address)
  await ask(question)
  await answers()
    .getByRole('button', { name: /^来源 1/ })
    .waitFor()
  await expect.poll(() => proxy.resumedAfter.length).toBe(1)
  expect(Number(proxy.resumedAfter[0])).toBeGreaterThan(1)
  await page.getByRole('button', { name: '停止' }).click()
  await answered()
  expect(
    await answers()
      .getByRole('button', { name: /^来源 1/ })
      .count(),
  ).toBe(1)
  proxy.stop()
})

test('a running answer goes on after a reload', async () => {
  await page.goto(slowProduct.address)
  await ask(question)
  await answers()
    .getByRole('button', { name: /^来源 1/ })
    .waitFor()
  await page.reload()
  await answers()
    .getByRole('button', { name: /^来源 1/ })
    .waitFor()
  await page.getByRole('button', { name: '停止' }).click()
  await page.getByText('已停止，回答不完整').waitFor()
})

test('a server out of reach is said, and a retry asks again', async () => {
  await page.goto(product.address)
  await page.route('**/api/conversations', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await ask(question)
  await page.getByRole('alert').getByText('连不上服务器').waitFor()
  await page.unroute('**/api/conversations')
  await page.getByRole('button', { name: '重试' }).click()
  await answered()
})

test('a page whose script does not come says so; the rest stays at hand, and a reload brings it', async () => {
  await page.goto(product.address)
  await composer().waitFor()
  await page.route('**/assets/about-page-*.js', (route) => route.abort())
  const about = page.getByRole('button', { name: '关于' })
  await about.click()
  const missing = page.getByRole('alert').filter({ hasText: '这一页没能载入' })
  await missing.waitFor()
  await page.getByRole('button', { name: '新对话' }).click()
  await composer().waitFor()
  await about.click()
  await missing.waitFor()
  await page.unroute('**/assets/about-page-*.js')
  await missing.getByRole('button', { name: '重新载入' }).click()
  await page.getByRole('heading', { name: '关于', level: 1 }).waitFor()
})

test('on a phone nothing is wider than the screen and the buttons are 44 px high', async () => {
  await context.close()
  context = await browser.newContext({
    serviceWorkers: 'block',
    locale: 'zh-CN',
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  })
  page = await context.newPage()
  await page.goto(product.address)
  await ask(question)
  await answered()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  // A citation is small in the text, but has a full-size row among the sources.
  const buttons = await page.locator('main :is(button, summary):visible:not([aria-label^="来源"])').all()
  const heights = await Promise.all(buttons.map(async (button) => (await button.boundingBox())?.height ?? 0))
  expect(heights.length).toBeGreaterThan(5)
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)

  await page.getByRole('button', { name: '打开菜单' }).click()
  await page.getByRole('dialog', { name: '导航' }).getByRole('button', { name: question, exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })

  await answers()
    .getByRole('button', { name: /^来源 1/ })
    .first()
    .click()
  await page.getByRole('dialog', { name: '条款原文' }).locator('mark').first().waitFor()
})

test('nothing is asked of another origin', async () => {
  await page.goto(product.address)
  await ask(question)
  await answered()
  await page.getByRole('button', { name: '资料库' }).click()
  await page.getByText(/^共 \d+ 份$/).waitFor()
  expect(requested.length).toBeGreaterThan(5)
  expect(requested.filter((url) => !url.startsWith(product.address))).toEqual([])
})
