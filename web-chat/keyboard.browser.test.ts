import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { productForTests } from './testing/product-for-tests.ts'

const product = productForTests(process.env, { viewport: { width: 1280, height: 900 } })

async function openAs(role: string, path: string): Promise<Page> {
  const page = await product.openAs(role, path)
  await page.getByRole('main').waitFor()
  return page
}

const focused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Goes on with Tab until `target` has the focus, and looks whether one sees that it has. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press(key)
    if (!(await focused(target))) continue
    const seen = await target.evaluate((element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    })
    expect(seen).toBe(true)
    return
  }
  throw new Error(`Tab does not come to ${target}.`)
}

/** However often Tab is pressed, nothing behind the open dialog gets the focus; closed, it gives it back to `opener`. */
async function trapsAndReturns(page: Page, opener: Locator): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press('Tab')
    const behind = () => page.locator('#root').evaluate((element) => element.contains(document.activeElement))
    await expect.poll(behind).toBe(false)
  }
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => focused(opener)).toBe(true)
}

test('a student skips to the question, asks, opens a source and comes back to it', async () => {
  const page = await openAs('student', '')
  await tabTo(page, page.getByRole('link', { name: '跳到提问框' }))
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page.getByLabel('你的问题'))).toBe(true)
  await page.keyboard.type('洁净区的压差是多少？')
  await page.keyboard.press('Enter')
  const source = page.getByRole('button', { name: /^来源 1/ }).first()
  await tabTo(page, source, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('complementary', { name: '条款原文' }).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(source)).toBe(true)
})

test('a teacher makes a paper and looks into the bank; the dialog keeps and returns the focus', async () => {
  const page = await openAs('teacher', 'papers')
  await tabTo(page, page.getByLabel('新试卷的名称'))
  await page.keyboard.type('键盘小测')
  await page.keyboard.press('Enter')
  const choose = page.getByRole('button', { name: '从题库选题' })
  await tabTo(page, choose)
  await page.keyboard.press('Enter')
  await trapsAndReturns(page, choose)
})

test('what goes from the page and held no dialog gives no focus back', async () => {
  const page = await openAs('teacher', 'papers')
  const name = page.getByLabel('新试卷的名称')
  await name.focus()
  await page.evaluate(async () => {
    const notice = document.body.appendChild(document.createElement('div'))
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    notice.remove()
    await new Promise(requestAnimationFrame)
  })
  expect(await focused(name)).toBe(false)
})

test('a job seeker pastes a résumé', async () => {
  const page = await openAs('job-seeker', 'resume')
  const tabs = page.getByRole('tab')
  await tabTo(page, tabs.first())
  for (let presses = 0; presses < 5 && !(await focused(page.getByRole('tab', { name: '粘贴文字' }))); presses += 1) {
    await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('tabpanel').getByRole('textbox'))
  await page.keyboard.insertText('求职意向：灌装操作工\n教育经历\n2024.09-2027.06 示例职业学校 生物制药工艺')
  await tabTo(page, page.getByRole('tabpanel').getByRole('button'))
  await page.keyboard.press('Enter')
  await page.getByText('示例职业学校').first().waitFor()
})

test('the committee goes from tab to tab and to the register', async () => {
  const page = await openAs('committee', 'workbench/report')
  await tabTo(page, page.getByRole('tab', { selected: true }))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const add = page.getByRole('button', { name: '登记应用' })
  await tabTo(page, add)
})

test('an administrator makes a backup', async () => {
  const page = await openAs('administrator', 'upkeep')
  await tabTo(page, page.getByRole('button', { name: '现在备份' }))
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '下载' }).first().waitFor({ timeout: 30_000 })
})
