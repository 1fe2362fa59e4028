import { readFile } from 'node:fs/promises'
import JSZip from 'jszip'
import mammoth from 'mammoth'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { productForTests } from './testing/product-for-tests.ts'

const { openAs } = productForTests(process.env, { viewport: { width: 1280, height: 900 } })

/** From the list to an outline, by a chapter of a document. */
async function begin(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: '新建材料' }).click()
  await page.getByText(kind, { exact: true }).click()
  await page.getByLabel('从一份资料里选').fill('跌倒应急')
  await page
    .getByTitle(/跌倒应急处置规程/)
    .first()
    .click()
  await page.getByRole('checkbox', { name: /5 第一分钟/ }).check()
  await page.getByRole('button', { name: '生成大纲' }).click()
  await page.getByRole('heading', { name: '大纲' }).waitFor()
}

async function download(page: Page, format: string) {
  await page.getByRole('button', { name: '导出' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format }).click(),
  ])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('a teacher takes a chapter to an approved, exported lesson plan', async () => {
  const page = await openAs('teacher', '')
  await page.getByRole('navigation', { name: '导航' }).getByRole('button', { name: '备课室' }).click()
  await begin(page, '教案')
  await page.getByRole('button', { name: '写全部' }).click()
  await page.getByRole('button', { name: '提交审阅' }).and(page.locator(':enabled')).waitFor({ timeout: 60_000 })

  await page
    .getByRole('button', { name: /看原文/ })
    .first()
    .click()
  await page.getByRole('complementary', { name: '条款' }).locator('mark').first().waitFor()
  await page.keyboard.press('Escape')

  const draft = await download(page, 'Word 文档')
  expect(draft.name).toContain('草稿')
  await page.getByRole('button', { name: '提交审阅' }).click()
  await page.getByRole('button', { name: '审定', exact: true }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '确定' }).click()
  await page.getByText(/第 1 版，.+ 审定于 \d{4}年\d+月\d+日/).waitFor()
  const plan = await download(page, 'Word 文档')
  const text = (await mammoth.extractRawText({ buffer: plan.bytes })).value
  for (const words of ['教学目标', '教学过程', '依据的条款', '审定于', '由程序按条款原文自动编排'])
    expect(text).toContain(words)
  expect(text).not.toContain('草稿')
  const slides = await JSZip.loadAsync((await download(page, 'PPT 课件')).bytes)
  expect(Object.keys(slides.files).filter((name) => /slides\/slide\d+\.xml/.test(name)).length).toBeGreaterThan(5)
}, 120_000)

test('the outline is changed, one section written, edited and taken back, on a phone', async () => {
  const page = await openAs('teacher', 'workshop', { viewport: { width: 360, height: 780 }, colorScheme: 'dark' })
  await begin(page, '课件')
  await page.getByLabel('名称 1').fill('这节课学什么')
  await page.getByRole('button', { name: '删去：想一想' }).click()
  await page.getByRole('button', { name: '保存大纲' }).click()
  const card = page.getByRole('article', { name: '这节课学什么' })
  await page.getByRole('button', { name: '写全部' }).click()
  await card.getByRole('button', { name: '修改' }).click({ timeout: 30_000 })
  await card.getByLabel('内容 1').fill('老师自己的一句话')
  await card.getByRole('button', { name: '保存修改' }).click()
  await card.getByText('教师', { exact: true }).waitFor()
  await card.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => card.getByText('老师自己的一句话').count()).toBe(0)
  expect(await page.getByRole('article', { name: '想一想' }).count()).toBe(0)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
}, 120_000)

test('a school’s own template is filled, and a wrong one is refused by its tag', async () => {
  const page = await openAs('teacher', 'workshop')
  await begin(page, '教案')
  await page.getByRole('button', { name: '写全部' }).click()
  await page.getByRole('button', { name: '提交审阅' }).and(page.locator(':enabled')).waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: '导出' }).click()
  await page.getByRole('menuitem', { name: '本校模板' }).click()
  const [sample] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载模板样例' }).click(),
  ])
  const bytes = await readFile(await sample.path())
  const files = page.locator('input[type=file]')
  await files.setInputFiles({ name: '校本教案.docx', mimeType: '', buffer: Buffer.from('no template') })
  await page.getByRole('alert').waitFor()
  await files.setInputFiles({ name: '校本教案.docx', mimeType: '', buffer: bytes })
  await page.getByRole('dialog').getByText('校本教案').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
  const filled = await download(page, '填入“校本教案”')
  const text = (await mammoth.extractRawText({ buffer: filled.bytes })).value
  expect(text).toContain('停：不要扶，不要拉')
  expect(text).not.toContain('{')
}, 120_000)

test('a student has no workshop', async () => {
  const page = await openAs('student', 'workshop')
  await page.getByText('这一页不是给您这个身份用的。').waitFor()
})
