import { readFile } from 'node:fs/promises'
import { Document, Packer, Paragraph } from 'docx'
import JSZip from 'jszip'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { productForTests } from './testing/product-for-tests.ts'

const resume = [
  '李示例',
  '性别：女 年龄：18岁 电话：13900000001',
  '求职意向：无菌灌装操作工',
  '教育经历',
  '2023.09-2026.06 示例职业学校 药物制剂 中专',
  '实习经历',
  '2025.03-2025.08 示例制药企业甲 灌装实习生',
  '- 负责填写批生产记录12批',
  '技能',
  '熟悉无菌更衣',
]

const { address, openAs } = productForTests(process.env)
let bytes: Buffer

beforeAll(async () => {
  const children = resume.map((line) => new Paragraph(line))
  bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }))
})

const at = (width: number) => ({ viewport: { width, height: 800 } })

/** Nothing is wider than the screen. */
async function fits(page: Page, width: number): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
}

async function saved(page: Page, name: string): Promise<Buffer> {
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name }).click()
  return readFile(await (await saving).path())
}

async function wordsOf(file: Buffer): Promise<string> {
  const zip = await JSZip.loadAsync(file)
  return (await zip.file('word/document.xml')?.async('string')) ?? ''
}

test.each([360, 1280])(
  'a job seeker goes from a Word file to evidence, a post with reasons, an interview and a plan, %i px wide',
  async (width) => {
    const page = await openAs('job-seeker', 'resume', at(width))
    const name = `简历-${width}.docx`
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    await page.getByLabel('选择简历文件').setInputFiles({ name, mimeType, buffer: bytes })

    // Each field beside its line.
    await page.getByRole('button', { name: '做了什么：看原文第 8 行' }).click()
    await shoot(page, `resume-${width}`)
    await page.locator('mark:visible, [aria-current]:visible').getByText('负责填写批生产记录12批').waitFor()
    await fits(page, width)
    await page.getByRole('button', { name: '修改 电话：13900000001' }).click()
    await page.getByLabel('电话', { exact: true }).fill('13900000002')
    await page.getByRole('button', { name: /^保\s?存$/ }).click()
    await page.getByRole('button', { name: '修改 电话：13900000002' }).waitFor()
    await page.getByRole('button', { name: '添加证书' }).click()
    await page.getByLabel('证书名称').fill('健康证')
    await page.getByRole('button', { name: /^保\s?存$/ }).click()
    await page.getByRole('button', { name: '修改 证书名称：健康证' }).waitFor()
    await page.getByText('用人单位不得以性别为由拒绝录用').waitFor()

    // Suggestions one by one: left, taken, and answered with evidence.
    await page.getByRole('tab', { name: /^改进建议/ }).click()
    for (let step = 0; step < 8 && !(await page.getByLabel(/^你的证据/).isVisible()); step += 1) {
      const left = page.getByText(/^还有 \d+ 条/)
      const before = await left.textContent()
      await page
        .getByRole('button', { name: /^(留着，导出时再决定|采用|保留原样)$/ })
        .first()
        .click()
      await left.filter({ hasNotText: before ?? '' }).waitFor()
    }
    await shoot(page, `suggestion-${width}`)
    await page.getByLabel(/^你的证据/).fill('2025年4月更衣考核合格3次，实训老师可以证明')
    await page.getByRole('button', { name: /^保\s?存$/ }).click()
    await page.getByLabel(/^你的证据/).waitFor({ state: 'detached' })
    await fits(page, width)

    await page.getByRole('tab', { name: '保存为文件' }).click()
    const word = await wordsOf(await saved(page, '下载 Word'))
    expect(word).toContain('13900000002')
    expect(word).toContain('健康证')
    expect(word).not.toContain('18岁')
    await shoot(page, `save-${width}`)

    // Posts with reasons, the gap first.
    await page.getByRole('link', { name: '去看匹配的岗位' }).click()
    await page.getByText('匹配高的在前').waitFor()
    await shoot(page, `posts-${width}`)
    await fits(page, width)
    await page.getByLabel('搜索岗位、单位或技能').fill('灌装')
    await page.getByRole('link', { name: '无菌灌装操作工', exact: true }).click()
    await page.getByText('2025年4月更衣考核合格3次').waitFor()
    const gap = page.locator('li').filter({ has: page.getByText('清场', { exact: true }) })
    await gap.getByText('怎样补上').click()
    await shoot(page, `post-${width}`)
    await fits(page, width)
    await gap.getByRole('button', { name: /^《/ }).first().click()
    await page.waitForURL(/clause=/)
    await page.getByRole('button', { name: /关闭/ }).last().waitFor()
    await shoot(page, `clause-${width}`)
    await page.goBack()

    await page.getByRole('button', { name: '模拟面试' }).last().click()
    await page.getByText('面试用本系统题库里这个岗位的题').waitFor()
    await shoot(page, `interview-${width}`)
    await page.getByRole('button', { name: '开始面试' }).click()
    await page.getByText('第 1 题，共 6 题').waitFor()
    await page.goBack()
    await page.goBack()

    await page.getByText('2 年', { exact: true }).click()
    await page.getByRole('button', { name: '做计划' }).click()
    await page.getByRole('heading', { name: '第四个半年' }).waitFor()
    await page.getByRole('checkbox').first().click()
    await page
      .getByText(/步里完成了 1 步/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: '添加一步' }).first().click()
    await page.getByLabel('做什么').fill('每周练一次更衣')
    await page.getByRole('button', { name: /^保\s?存$/ }).click()
    await page.getByText('每周练一次更衣').waitFor()
    await shoot(page, `plan-${width}`)
    await fits(page, width)
    const plan = await wordsOf(await saved(page, '下载 Word'))
    expect(plan).toContain('每周练一次更衣')
    expect(plan).toContain('☑')

    // Deleting asks first.
    await page.goto(`${address()}/resume`)
    const own = page.getByRole('button', { name: '删除 李示例' })
    await own.first().waitFor()
    const count = await own.count()
    await own.first().click()
    await page.getByRole('tooltip').getByRole('button').last().click()
    await expect.poll(() => own.count(), { timeout: 10_000 }).toBe(count - 1)
  },
  120_000,
)

test('a résumé is pasted, and posts wait for one; the learning record counts only once that is switched on', async () => {
  const page = await openAs('student', 'posts', at(360))
  await page.getByRole('link', { name: '先交一份简历' }).click()
  await page.getByRole('tab', { name: '粘贴文字' }).click()
  await page.getByLabel(/^把整份简历/).fill(resume.join('\n'))
  await page.getByRole('button', { name: /^读\s?取$/ }).click()
  await page.getByRole('link', { name: '去看匹配的岗位' }).click()
  const consent = page.getByRole('switch', { name: '匹配时也算上我的学习记录' })
  expect(await consent.getAttribute('aria-checked')).toBe('false')
  await consent.click()
  await page.reload()
  await expect.poll(() => consent.getAttribute('aria-checked'), { timeout: 10_000 }).toBe('true')
}, 60_000)

test('a teacher sees each row of a sheet with its faults before importing', async () => {
  const page = await openAs('teacher', 'posts', at(1280))
  const sheet =
    '岗位名称,行业,技能要求,任职要求\r\n检验员（示例）,食品,留样,限男性；能倒班\r\n没有行业的（示例）,,留样,\r\n茶艺师（示例）,旅游,接待服务,\r\n'
  await page
    .getByLabel('选择岗位表格')
    .setInputFiles({ name: '岗位.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) })
  await page.getByText('可以导入 2 条，有问题 1 条').waitFor()
  await page.getByText('已隐去“限男性”').waitFor()
  await page.getByText('“行业”请写生物医药').waitFor()
  await shoot(page, 'import')
  await page.getByRole('button', { name: '导入 2 条' }).click()
  await page.getByText('已导入 2 个岗位').waitFor()
  const student = await openAs('job-seeker', 'posts', at(360))
  await student.getByRole('link', { name: '茶艺师（示例）' }).click()
  await student.getByText('题库里没有这个岗位的专业题').waitFor()
  await student.getByRole('button', { name: '模拟面试' }).last().click()
  await student.getByRole('button', { name: '开始面试' }).click()
  await student.getByText('第 1 题，共 6 题').waitFor()
}, 60_000)

/** Pictures in both themes, as long as the page is. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.BASHAN_SCREENSHOTS
  const size = page.viewportSize()
  if (!folder || !size) return
  const height = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('main, main *')].map(({ scrollHeight }) => scrollHeight)),
  )
  await page.setViewportSize({ ...size, height: Math.max(size.height, height + 80) })
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `${folder}/career-${name}-${colorScheme}.png` })
  }
  await page.setViewportSize(size)
}
