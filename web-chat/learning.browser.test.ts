import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { productForTests } from './testing/product-for-tests.ts'

const { openAs } = productForTests(process.env, { viewport: { width: 360, height: 800 } })

/** Nothing may be wider than the phone. */
const overflows = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

test('a student on a phone is two taps from the first item, and finds the mistake, the evidence and the switch', async () => {
  const page = await openAs('student', 'learning')
  await page.getByRole('button', { name: /生物医药制剂生产操作工/ }).click()
  await page.getByRole('region', { name: '下一步' }).getByRole('button').click()
  await page.getByRole('button', { name: /提示（还有 2 次）/ }).click()
  await page.getByRole('button', { name: /提示（还有 1 次）/ }).waitFor()
  expect(await overflows(page)).toBe(false)
  await page.getByRole('button', { name: '不会' }).click()
  await page.getByText('没答对').waitFor()
  expect(await overflows(page)).toBe(false)
  await page.getByRole('button', { name: '完成' }).click()

  await page.getByRole('link', { name: /错题本（1）/ }).click()
  await page.getByRole('button', { name: /再做一次/ }).waitFor()
  await page.getByRole('link', { name: '学习路线' }).click()
  await page.getByRole('button', { name: /GMP 要防住的风险：查看依据/ }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: '这不算' }).click()
  await drawer.getByRole('textbox').fill('点错了')
  await drawer.getByRole('button', { name: '确认不算' }).click()
  await drawer.getByText('不计入：点错了').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: '错题本', exact: true }).waitFor()

  await page.getByText('记录与偏好').click()
  await page.getByRole('switch', { name: /记录我的学习/ }).click()
  await page.getByText(/学习记录已关闭/).waitFor()
  expect(await page.getByRole('progressbar').count()).toBe(0)
  expect(await overflows(page)).toBe(false)
  await page.getByRole('button', { name: '打开学习记录' }).click()
  await page.getByRole('region', { name: '下一步' }).getByText(/先/).waitFor()
})
