import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Opened, openProduct } from './testing/open-product.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openProduct(process.env)
})
afterAll(() => opened?.close())

async function chat(viewport: { width: number; height: number }, colorScheme: 'light' | 'dark' = 'light') {
  const context = await opened.browser.newContext({ locale: 'zh-CN', viewport, colorScheme })
  const page = await context.newPage()
  await page.goto(opened.product.address)
  const say = async (words: string) => {
    await page.locator('#composer').fill(words)
    await page.locator('#composer').press('Enter')
    await settled()
  }
  const settled = () => page.getByRole('button', { name: '重新回答' }).last().waitFor()
  // Pictures to look at, into the folder that is named.
  const look = async (name: string) => {
    if (process.env.TUTOR_SHOTS) await page.screenshot({ path: `${process.env.TUTOR_SHOTS}/${name}.png` })
  }
  return { page, say, settled, look, close: () => context.close() }
}

test('a guided exchange gives a hint, tells after a try, and stands after a reload', async () => {
  const { page, say, look, close } = await chat({ width: 360, height: 720 })
  await page.getByRole('radio', { name: '启发' }).check()
  await say('洁净区与非洁净区之间的压差是多少？')
  await page.getByText('第 1 步，共').waitFor()
  expect(await page.getByRole('button', { name: '直接告诉我' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: /^提\s?示$/ }).click()
  await page.getByText('提示 1/3').waitFor()
  await say('5帕')
  await page.getByText('已试 1 次').waitFor()
  await look('socratic-360')
  await page.reload()
  await page.getByText('已试 1 次').waitFor()
  await page.getByRole('button', { name: '直接告诉我' }).click()
  await page.getByRole('article').getByText('我们一起看原文').waitFor()
  const overflows = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(overflows).toBe(false)
  await close()
})

test('an item is answered on its card and graded with its clause', async () => {
  const { page, say, look, close } = await chat({ width: 1280, height: 800 }, 'dark')
  await say('考考我清场')
  await page.getByRole('button', { name: '提交答案' }).waitFor()
  await look('item-1280-dark')
  await page.getByRole('button', { name: '不知道' }).click()
  await page.getByText('正确答案', { exact: true }).waitFor()
  await look('graded-1280-dark')
  expect(await page.getByRole('radio', { name: '练习' }).isChecked()).toBe(true)
  await close()
})

test('told steps are checked, and a missing critical one fails', async () => {
  const { page, look, close } = await chat({ width: 1280, height: 800 })
  await page.getByRole('radio', { name: '查步骤' }).check()
  await look('picker-1280')
  await page.locator('#composer').fill('更衣：先换鞋，再脱外套，戴帽子口罩，穿上衣裤子，照镜子，酒精消毒，过缓冲间')
  await page.locator('#composer').press('Enter')
  await page.getByRole('region', { name: '步骤核对' }).getByText('没有通过').waitFor()
  await look('procedure-1280')
  await close()
})
