import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ConversationWithMessages, Message } from '../api/contract/chat.ts'
import { type Opened, openProduct } from './testing/open-product.ts'
import { rewordQuestion } from './testing/reword-question.ts'

const question = '洁净区的压差是多少？'
let opened: Opened
beforeAll(async () => {
  opened = await openProduct(process.env)
})
afterAll(() => opened?.close())

describe.each([360, 1280])('a chat %i px wide', (width) => {
  const phone = width === 360
  let context: BrowserContext
  let page: Page
  let faults: string[]

  beforeEach(async () => {
    context = await newContext()
    page = await context.newPage()
    faults = []
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(opened.product.address)
  })
  afterEach(async () => {
    await context.close()
    expect(faults).toEqual([])
  })

  const newContext = () =>
    opened.browser.newContext({
      locale: 'zh-CN',
      // A click on a dialog that is still growing into its place is lost on a busy machine.
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      viewport: { width, height: phone ? 740 : 800 },
      hasTouch: phone,
      isMobile: phone,
    })
  const composer = () => page.getByLabel('你的问题')
  const answered = (count = 1) =>
    page
      .getByRole('button', { name: '复制' })
      .nth(count - 1)
      .waitFor()
  async function ask(words: string) {
    await composer().fill(words)
    await composer().press('Enter')
  }
  async function openMenu(name: string | RegExp = '打开菜单') {
    if (phone) await page.getByRole('button', { name }).click()
  }
  /** Does something with the conversation that is on screen; the list may not have it on top yet. */
  async function more(entry: string) {
    await openMenu()
    await page
      .getByRole('listitem')
      .filter({ has: page.locator('[aria-current="page"]') })
      .getByRole('button', { name: /^更多操作/ })
      .click()
    await page.getByRole('button', { name: entry, exact: true }).click()
  }
  async function beStudent(of = page) {
    await of.evaluate(() =>
      fetch('/api/try-as', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ role: 'student' }),
      }),
    )
    await of.goto(opened.product.address)
  }
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)

  test('of many messages draws the newest, and earlier ones when asked, without moving what is read', async () => {
    await ask('谢谢')
    await answered()
    const id = new URL(page.url()).pathname.split('/').at(-1)
    // Twenty questions a minute may be asked: the real exchange, said again and again.
    await page.route(`**/api/conversations/${id}`, async (route) => {
      const response = await route.fetch()
      const conversation = (await response.json()) as ConversationWithMessages
      const [question, answer] = conversation.messages as [Message, Message]
      const messages = Array.from({ length: 21 }, (_, turn) => [
        { ...question, id: `q${turn}`, parentId: turn === 0 ? null : `a${turn - 1}`, text: `谢谢${turn + 1}` },
        { ...answer, id: `a${turn}`, parentId: `q${turn}` },
      ]).flat()
      await route.fulfill({ response, json: { ...conversation, messages } })
    })
    await page.goto(`${opened.product.address}/c/${id}`)
    await page.getByText('谢谢21', { exact: true }).waitFor()
    expect(await page.locator('article').count()).toBe(22)
    const read = page.getByText('谢谢11', { exact: true })
    await read.scrollIntoViewIfNeeded()
    const before = (await read.boundingBox())?.y ?? 0
    await page.getByRole('button', { name: '显示更早的 20 条' }).click()
    await page.getByText('谢谢1', { exact: true }).waitFor()
    expect(await page.locator('article').count()).toBe(42)
    expect(Math.abs(((await read.boundingBox())?.y ?? 0) - before)).toBeLessThan(80)
  })

  test('is found again by words of its answer', async () => {
    await ask(question)
    await answered()
    await openMenu()
    await page.getByRole('searchbox', { name: '搜索历史对话' }).fill('帕斯卡')
    await page.getByText('找到 1 个对话').waitFor()
    expect(await page.getByRole('button', { name: question }).locator('mark').first().textContent()).toBe('帕斯卡')
    await page.getByRole('searchbox', { name: '搜索历史对话' }).fill('没有这样的词')
    await page.getByText('没有找到', { exact: true }).waitFor()
    expect(await fits()).toBe(true)
  })

  test('is pinned above newer ones', async () => {
    await ask(question)
    await answered()
    await more('置顶')
    await page.getByRole('img', { name: '已置顶' }).waitFor()
    await page.getByRole('navigation').getByRole('button', { name: '新对话' }).click()
    await ask('留样保存多久？')
    await answered()
    await openMenu()
    const titles = page.getByRole('region', { name: '历史对话' }).getByRole('listitem')
    await expect.poll(() => titles.count()).toBe(2)
    expect(await titles.first().textContent()).toContain(question)
  })

  test('is shared with the class, read there with its label, and closed at once when taken back', async () => {
    await beStudent()
    await ask(question)
    await answered()
    await more('分享给班级')
    const dialog = page.getByRole('dialog', { name: '分享给班级' })
    await dialog.getByRole('button', { name: /^分享给/ }).click()
    const href = (await dialog.getByRole('link', { name: '查看分享页' }).getAttribute('href')) ?? ''
    const reader = await (await newContext()).newPage()
    await reader.goto(opened.product.address)
    await beStudent(reader)
    await reader.goto(opened.product.address + href)
    const shown = reader.getByRole('article', { name: '助教' })
    await shown
      .getByRole('button', { name: /^来源 1/ })
      .first()
      .waitFor()
    expect(await shown.textContent()).toMatch(/人工智能|摘引|AI/)
    expect(await reader.getByLabel('你的问题').count()).toBe(0)
    await dialog.getByRole('button', { name: '收回' }).click()
    await dialog.getByText('已收回').waitFor()
    await reader.reload()
    await reader.getByText('没有找到这份分享').waitFor()
    await reader.context().close()
  })

  test('of two versions shares the one on screen', async () => {
    await beStudent()
    await ask(question)
    await answered()
    await rewordQuestion(page, '进货查验记录写什么？')
    await answered()
    await page.getByRole('button', { name: '上一版本' }).click()
    await page.getByText('第 1 个版本，共 2 个').waitFor()
    await more('分享给班级')
    const dialog = page.getByRole('dialog', { name: '分享给班级' })
    await dialog.getByRole('button', { name: /^分享给/ }).click()
    await dialog.getByRole('link', { name: '查看分享页' }).click()
    const asked = page.getByRole('article', { name: '提问', exact: true })
    await expect.poll(() => asked.allTextContents()).toEqual([expect.stringContaining(question)])
  })

  test('keeps a question while the server is away, over a reload too, and sends it once', async () => {
    await page.route(/\/api\/conversations|\/healthz/, (route) =>
      route.request().method() === 'POST' || route.request().url().includes('healthz')
        ? route.abort()
        : route.continue(),
    )
    await ask(question)
    await page.getByText('你写的话已存在这台设备上').waitFor()
    await page.reload()
    await page.getByText('你写的话已存在这台设备上').waitFor()
    await page.unrouteAll()
    await answered()
    expect(await page.getByRole('article', { name: '你' }).count()).toBe(1)
    await page.reload()
    await answered()
    expect(await page.getByRole('article', { name: '你' }).count()).toBe(1)
  })

  test('gives a question that was not sent back to be changed', async () => {
    await page.route(/\/api\/conversations|\/healthz/, (route) =>
      route.request().method() === 'GET' && !route.request().url().includes('healthz')
        ? route.continue()
        : route.abort(),
    )
    await ask(question)
    await page.getByRole('button', { name: '取回修改' }).click()
    expect(await composer().inputValue()).toBe(question)
    expect(await page.getByRole('article').count()).toBe(0)
  })

  test('has keys: ? lists them, / asks, n begins anew, and none acts while one writes', async () => {
    await ask(question)
    await answered()
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('?')
    const list = page.getByRole('dialog', { name: '键盘快捷键' })
    await list.getByText('搜索历史对话').waitFor()
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'hidden' })
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('/')
    await page.keyboard.type('n/?')
    expect(await composer().inputValue()).toBe('n/?')
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('n')
    await page.waitForURL((url) => url.pathname === '/')
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('s')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('history-search')
  })

  test('has its single keys switched off, and they stay off', async () => {
    await composer().waitFor()
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('?')
    await page.getByLabel('使用单键快捷键').uncheck()
    await page.reload()
    await composer().waitFor()
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('?')
    await page.keyboard.press('/')
    expect(await page.getByRole('dialog', { name: '键盘快捷键' }).count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('composer')
  })

  test('keeps a draft for each conversation', async () => {
    await ask(question)
    await answered()
    await composer().fill('这里的草稿')
    await page.getByRole('button', { name: '新对话' }).first().click()
    await page.waitForURL((url) => url.pathname === '/')
    expect(await composer().inputValue()).toBe('')
    await page.goBack()
    await answered()
    expect(await composer().inputValue()).toBe('这里的草稿')
  })

  test('answers a question in traditional characters', async () => {
    await ask('潔淨區的壓差是多少？')
    await answered()
    expect(await page.getByRole('article', { name: '助教' }).textContent()).toContain('10 帕斯卡')
  })

  test('puts the page into traditional characters, after a reload too, and quotes the source as it is written', async () => {
    await ask(question)
    await answered()
    const quoted = await page.getByRole('article', { name: '助教' }).locator('p').first().textContent()
    await openMenu()
    await page.getByRole('button', { name: '用繁体字显示' }).click()
    await page.getByRole('button', { name: '新對話' }).first().waitFor()
    await page.reload()
    await page.getByLabel('你的問題').waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant')
    expect(await page.getByRole('article', { name: '助教' }).locator('p').first().textContent()).toBe(quoted)
    await openMenu(/^打[开開]菜[单單]$/)
    await page.getByRole('button', { name: '用簡體字顯示' }).click()
    await page.getByRole('button', { name: '新对话' }).first().waitFor()
    expect(await fits()).toBe(true)
  })

  test('grows with what is written, and no further than it should', async () => {
    const height = async () => (await composer().boundingBox())?.height ?? 0
    await composer().waitFor()
    const one = await height()
    await composer().fill('甲\n乙\n丙')
    expect(await height()).toBeGreaterThan(one * 2)
    await composer().fill('甲\n'.repeat(40))
    const field = composer().locator('..')
    expect((await field.boundingBox())?.height ?? 0).toBeLessThan(260)
    expect(await fits()).toBe(true)
  })
})
