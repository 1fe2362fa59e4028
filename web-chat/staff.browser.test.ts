import { readFile } from 'node:fs/promises'
import JSZip from 'jszip'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { productForTests } from './testing/product-for-tests.ts'

const { address, openAs } = productForTests(process.env, { viewport: { width: 1280, height: 900 } })

test('a teacher locks a class, its student reads until when and why, and the teacher ends it', async () => {
  await openAs('student')
  const teacher = await openAs('teacher')
  await teacher.getByRole('navigation', { name: '导航' }).getByRole('button', { name: '考核锁定' }).click()
  await teacher.getByLabel('说明（学生会看到）').fill('期中考核')
  await teacher.getByRole('button', { name: '设置', exact: true }).click()
  await teacher.getByText('还剩 45 分钟').waitFor()
  const student = await openAs('student')
  const notice = student.getByRole('status').filter({ hasText: '考核锁定' })
  await notice.waitFor()
  expect(await notice.textContent()).toMatch(/（期中考核）：到 (?:\d+月\d+日 )?\d\d:\d\d 为止，全部资料不提供解答/)
  await student.getByLabel('你的问题').fill('洁净区的压差是多少？')
  await student.getByLabel('你的问题').press('Enter')
  await student.getByText('规则 R-INT-3').waitFor()
  await teacher.getByRole('button', { name: '提前结束' }).click()
  await teacher.getByRole('tooltip').getByRole('button', { name: '确定' }).click()
  await teacher.getByText('以往的锁定（1）').waitFor()
  await student.reload()
  await student.getByLabel('你的问题').waitFor()
  await expect.poll(() => notice.count()).toBe(0)
})

test('a teacher locks a single clause by keyboard alone', async () => {
  const page = await openAs('teacher', 'assessment-locks')
  await page.getByText('选择资料', { exact: true }).click()
  const field = page.getByLabel('资料、文件或条款')
  await field.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  const outline = page.waitForResponse((response) => response.url().includes('/api/documents/'))
  await page.keyboard.press('ArrowRight')
  const { clauses } = (await (await outline).json()) as { clauses: { label: string }[] }
  // Its clauses stand in the tree a moment after they came.
  await page
    .locator('.ant-select-tree')
    .getByText(clauses[0]?.label ?? '')
    .first()
    .waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const sent = page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().endsWith('/assessment-locks'),
  )
  await page.getByRole('button', { name: '设置', exact: true }).click()
  const { material } = (await sent).postDataJSON()
  expect([material.collections.length, material.documentIds.length, material.clauseIds.length]).toEqual([0, 0, 1])
  await page.getByText('1 个条款').waitFor()
})

test('an administrator backs up, downloads a whole archive, and verifies the audit log', async () => {
  const page = await openAs('administrator', 'upkeep')
  await page.getByText('一切正常。').waitFor()
  await page.getByRole('button', { name: '现在备份' }).click()
  const link = page.getByRole('link', { name: '下载' })
  await link.waitFor({ timeout: 30_000 })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  const zip = await JSZip.loadAsync(await readFile(await download.path()))
  expect(JSON.parse((await zip.file('manifest.json')?.async('string')) ?? '{}')).toMatchObject({
    format: 'bashan-backup-1',
  })
  await page.getByRole('button', { name: '核验' }).click()
  await page.getByText(/审计日志完整：\d+ 条/).waitFor()
})

test('a period of retention changes within its bounds', async () => {
  const page = await openAs('administrator', 'upkeep')
  const conversations = page.getByRole('listitem').filter({ has: page.getByText('对话', { exact: true }) })
  await conversations.getByLabel('保存天数').fill('90')
  await conversations.getByRole('button', { name: '保存' }).click()
  await page.reload()
  await expect.poll(() => conversations.getByLabel('保存天数').inputValue()).toBe('90')
})

test('each role finds its own pages, and another role is told that a page is not for it', async () => {
  const buttons = async (page: Page) => {
    await page.getByRole('complementary', { name: '试用身份' }).waitFor()
    return page.getByRole('navigation', { name: '导航' }).getByRole('button').allTextContents()
  }
  expect(await buttons(await openAs('teacher'))).toEqual(expect.arrayContaining(['人员与班级', '考核锁定']))
  expect(await buttons(await openAs('administrator'))).toEqual(expect.arrayContaining(['人员与班级', '数据管理']))
  const student = await openAs('student', 'upkeep')
  expect(await buttons(student)).not.toContain('数据管理')
  await student.getByText('这一页不是给您这个身份用的。').waitFor()
})

test('every rule is to be read with its source and cases', async () => {
  const page = await openAs('student', 'rules')
  const rule = page.getByRole('article', { name: '自伤自杀信号' })
  await rule.getByText('R-CRISIS-1').first().waitFor()
  await rule.getByText('例子和回复原文').click()
  await rule.getByText('我真的不想活了，每天都很累').waitFor()
})

test('an administrator grants a company collection, and taking it back ends the reading at once', async () => {
  const teacher = await openAs('teacher')
  const page = await openAs('administrator', 'collections')
  await page.getByLabel('名称').fill('示例药业内部规程')
  await page.getByLabel('标识（英文小写字母、数字、连字符）').fill('example-pharma')
  await page.getByRole('button', { name: '新建' }).click()
  const card = page.getByRole('region', { name: '示例药业内部规程' })
  await card.getByRole('combobox', { name: '授权给谁' }).fill('示例教师')
  await page.getByTitle(/^示例教师/).click()
  await card.getByRole('button', { name: '授权' }).click()
  const granted = card.getByRole('listitem').filter({ hasText: '示例教师' })
  await granted.waitFor()
  const titles = async () => {
    const answer = await teacher.context().request.get(`${address()}/api/collections`)
    const { collections } = (await answer.json()) as { collections: { title: string }[] }
    return collections.map(({ title }) => title)
  }
  expect(await titles()).toContain('示例药业内部规程')
  await granted.getByRole('button', { name: '收回 示例教师' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '确定' }).click()
  await granted.waitFor({ state: 'detached' })
  expect(await titles()).not.toContain('示例药业内部规程')
})
