import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { productForTests } from './testing/product-for-tests.ts'

const { address, openAs } = productForTests(process.env)

const openAsTeacher = (path: string, width: number, colorScheme: 'light' | 'dark' = 'light') =>
  openAs('teacher', path, { viewport: { width, height: 800 }, colorScheme })

const fits = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    page.viewportSize()?.width ?? 0,
  )

/** Has items written from the whole first chapter of the sample rules of clean rooms. */
async function generate(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '按条款出题' }).click()
  await page.getByLabel('从一份资料里选').click()
  await page.keyboard.type('洁净')
  await page.locator('.ant-select-item-option').first().click()
  const chapters = page.locator('summary').getByRole('checkbox')
  await chapters.first().waitFor()
  for (const chapter of await chapters.all()) await chapter.check()
  await page.getByLabel('名称（可不填）').fill(name)
  await shoot(page, 'generate')
  await page.getByRole('button', { name: '开始出题' }).click()
  await page.getByText(/^出了 \d+ 道草稿题。$/).waitFor()
}

describe.each([
  ['on a wide screen', 1280, 'light'],
  ['on a phone, in the dark', 360, 'dark'],
] as const)('the question bank %s', (_, width, scheme) => {
  test('goes from clauses over a review by keyboard to a paper of its blueprint that is assigned', async () => {
    const page = await openAsTeacher('question-bank', width, scheme)
    const name = `示例单元 ${width}`
    await generate(page, name)
    await fits(page)
    await shoot(page, `written-${width}`)

    await page.getByRole('button', { name: '开始审题' }).click()
    await page.getByText('筛选出的第 1 题').waitFor()
    await shoot(page, `review-${width}`)
    const firstStem = (await page.locator('article p').first().textContent()) ?? ''
    await page.keyboard.press('j')
    await page.getByText('筛选出的第 2 题').waitFor()
    await page.keyboard.press('k')
    await page.getByText('筛选出的第 1 题').waitFor()
    await page.keyboard.press('?')
    await page.getByText('启用单键快捷键').waitFor()
    await page.keyboard.press('?')

    // The clause it rests on opens beside it, with the words that bear the key out.
    await page.getByRole('region', { name: '依据' }).getByRole('button').first().click()
    await page.locator('mark').first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('mark').first().waitFor({ state: 'detached' })

    // Signed off step by step, both steps with a name; a key that is held down takes one step only.
    const steps: string[] = []
    page.on('request', (request) => request.url().endsWith('/status') && steps.push(request.url()))
    await page.keyboard.down('a')
    await page.getByText('状态已改为“已审阅”。').waitFor()
    await page.keyboard.down('a')
    await page.keyboard.up('a')
    expect(steps).toHaveLength(1)
    await page.keyboard.press('a')
    await page.getByText('状态已改为“已审定”。').waitFor()
    await page.getByText('版本与审签').click()
    await page.getByText(/第 1 版改为“已审阅”/).waitFor()
    await page.getByText(/第 1 版改为“已审定”/).waitFor()
    await shoot(page, `history-${width}`)

    // The next is edited, and is a draft anew.
    await page.keyboard.press('j')
    await expect.poll(() => page.locator('article p').first().textContent()).not.toBe(firstStem)
    await page.keyboard.press('e')
    await page.getByLabel('解析', { exact: true }).fill('示例：以条款原文为准。')
    await shoot(page, `edit-${width}`)
    await fits(page)
    await page.getByRole('button', { name: '保存为新的一版' }).click()
    await page.getByText('示例：以条款原文为准。').waitFor()
    await page
      .getByText(/第 2 版/)
      .first()
      .waitFor()
    for (const status of ['已审阅', '已审定']) {
      await page.keyboard.press('a')
      await page.getByText(`状态已改为“${status}”。`).waitFor()
    }
    // One is thrown out.
    await page.keyboard.press('j')
    await page.getByText(/筛选出的第/).waitFor()
    await page.keyboard.press('x')
    await page.getByText('状态已改为“已弃用”。').waitFor()

    await page.goto(`${address()}/question-bank/plans`)
    await page.getByRole('link', { name }).click()
    await shoot(page, `plan-${width}`)
    await page.getByRole('button', { name: '按蓝图组卷' }).click()
    await page.getByLabel('试卷名称').fill(`示例试卷 ${width}`)
    await page.getByRole('button', { name: '选题组卷' }).click()
    const done = await page.getByText(/^已组成试卷：[2-9] 题/).textContent()
    await page
      .getByText(/题库里只有 \d 题合用/)
      .first()
      .waitFor()
    await fits(page)
    await shoot(page, `blueprint-${width}`)
    await page.getByRole('link', { name: '打开试卷' }).click()
    await page.getByText(`共 ${/\d+/.exec(done ?? '')?.[0]} 题`).waitFor()
    await page.getByRole('button', { name: /^布\s?置$/ }).click()
    await page.getByRole('heading', { name: '学生作答' }).waitFor()
    await fits(page)
  }, 180_000)
})

/** Has items written from a document and signs off what may be; returns how many that were. */
async function approved(page: Page): Promise<number> {
  const headers = { origin: address() }
  const get = async (path: string) => await (await page.request.get(`${address()}/api${path}`)).json()
  const send = async (method: 'post' | 'put', path: string, data: unknown) =>
    await (await page.request[method](`${address()}/api/question-bank${path}`, { data, headers })).json()
  const { documents } = await get('/documents')
  const { clauses } = await get(`/documents/${documents.find(({ title }: { title: string }) => /洁净/.test(title)).id}`)
  const clauseIds = clauses.map(({ id }: { id: string }) => id).slice(0, 40)
  const rows = [{ type: 'true-false', bloom: null, count: 4 }]
  const { items } = await send('post', '/generate', { clauseIds, rows, title: '全选', tags: [] })
  let count = 0
  for (const { id, revision } of items) {
    const { status } = await send('put', `/${id}/status`, { revision, to: 'approved' })
    if (status === 'approved') count++
  }
  return count
}

test('all that the bank lists is chosen, and let go, by keyboard', async () => {
  const page = await openAsTeacher('papers', 1280)
  expect(await approved(page)).toBeGreaterThan(1)
  await page.getByLabel('新试卷的名称').fill('全选小测')
  await page.getByLabel('新试卷的名称').press('Enter')
  await page.getByRole('button', { name: '从题库选题' }).click()
  const dialog = page.getByRole('dialog')
  const listed = Number(/\d+/.exec((await dialog.getByRole('status').textContent()) ?? '')?.[0])
  expect(await dialog.getByRole('checkbox').count()).toBe(listed)
  const [all, none] = [/^全\s?选$/, /^清\s?空$/].map((name) => dialog.getByRole('button', { name }))
  await dialog.getByLabel('搜索题干').focus()
  while (!(await all?.evaluate((button) => button === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await dialog.getByText(`列出 ${listed} 题，已选 ${listed} 题`).waitFor()
  await none?.press('Enter')
  await dialog.getByText(`列出 ${listed} 题，已选 0 题`).waitFor()
  await all?.press('Enter')
  await dialog.getByRole('button', { name: `加入 ${listed} 题` }).click()
  await page.getByText(`共 ${listed} 题`).waitFor()
})

test('an item changed elsewhere meanwhile loses nobody’s words', async () => {
  const page = await openAsTeacher('question-bank/new', 1280)
  await page.getByLabel('题型').click()
  await page.getByTitle('判断题').click()
  await page.getByLabel('题干').fill('（示例）进入洁净区不得不更衣。')
  await page.getByRole('button', { name: '保存为草稿' }).click()
  await page.getByText('没有依据的条款。').waitFor()
  const id = page.url().split('/').at(-1) ?? ''
  await page.keyboard.press('e')
  await page.getByLabel('解析', { exact: true }).fill('我写的解析')

  const path = `${address()}/api/question-bank/${id}`
  const { content, revision } = await (await page.request.get(path)).json()
  const elsewhere = { revision, content: { ...content, explanation: '别处写的解析' }, tags: [] }
  const headers = { origin: address() }
  expect((await page.request.put(path, { data: elsewhere, headers })).status()).toBe(200)

  await page.getByRole('button', { name: '保存为新的一版' }).click()
  await page.getByText('您写的都还在').waitFor()
  await page.getByText('别处写的解析').waitFor()
  expect(await page.getByLabel('解析', { exact: true }).inputValue()).toBe('我写的解析')
  await shoot(page, 'conflict')
  await page.getByRole('button', { name: '用我写的保存为最新版' }).click()
  await page.getByText('第 3 版').first().waitFor()
  await page.getByText('我写的解析').waitFor()
  // With a grave fault it cannot be approved, and the reason stands there.
  await page.keyboard.press('a')
  await page.getByText('状态已改为“已审阅”。').waitFor()
  await expect.poll(() => page.getByRole('button', { name: /^审\s?定$/ }).isDisabled()).toBe(true)
}, 60_000)

test('a class is given a goal of chosen clauses', async () => {
  const page = await openAsTeacher('class-view', 360)
  await page.getByRole('button', { name: '设一个目标' }).click()
  await page.getByLabel('目标名称').fill('期末复习')
  await page.getByLabel('从一份资料里选').click()
  await page.keyboard.type('洁净')
  await page.locator('.ant-select-item-option').first().click()
  await page.locator('summary').getByRole('checkbox').first().check()
  await page.getByRole('button', { name: '设为班级目标' }).click()
  await page.getByRole('button', { name: '撤下：期末复习' }).waitFor()
  await fits(page)
  await shoot(page, 'class-goal')
  await page.getByRole('button', { name: '撤下：期末复习' }).click()
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: /确\s?定|OK/ })
    .click()
  await page.getByText('还没有为这个班设目标').waitFor()
}, 60_000)

async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.BASHAN_SCREENSHOTS)
    await page.screenshot({ path: `${process.env.BASHAN_SCREENSHOTS}/bank-${name}.png`, fullPage: true })
}
