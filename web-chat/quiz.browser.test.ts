import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { productForTests } from './testing/product-for-tests.ts'

const { address, openAs } = productForTests(process.env)

const at = (width: number) => ({ viewport: { width, height: 800 } })

const shared = {
  situation: '',
  bloom: 'remember',
  difficulty: 2,
  knowledge: 'memory',
  marks: 2,
  explanation: '见示例条款。',
  sources: [],
}
const items = [
  {
    ...shared,
    type: 'single-choice',
    stem: '（示例）洁净区压差不低于多少？',
    options: ['5 帕', '10 帕', '20 帕'].map((text, at) => ({ id: String(at), text, misconception: null })),
    key: '1',
  },
  { ...shared, type: 'ordering', stem: '（示例）排出步骤。', steps: ['洗手', '更衣', '进入'] },
  {
    ...shared,
    type: 'short-answer',
    stem: '（示例）为什么要更衣？',
    rubric: [{ point: '防止污染', marks: 2, clauseId: null, words: ['污染'] }],
    modelAnswer: '防止污染。',
  },
]

/** Approved items in the teacher's bank, by the API: how they are written and approved is shown elsewhere. */
async function fillBank(page: Page): Promise<void> {
  const headers = { origin: address() }
  for (const content of items) {
    const added = await page.request.post(`${address()}/api/question-bank`, {
      data: { content, tags: [] },
      headers,
    })
    expect([added.status(), await added.text()]).toEqual([200, expect.anything()])
    const { id, revision } = (await added.json()) as { id: string; revision: number }
    const path = `${address()}/api/question-bank/${id}/status`
    const step = await page.request.put(path, { data: { revision, to: 'approved' }, headers })
    expect([step.status(), await step.text()]).toEqual([200, expect.anything()])
  }
}

test('a teacher makes a paper and assigns it; a student sits it on a phone through a reload; the teacher confirms', async () => {
  const student = await openAs('student', 'quizzes', at(360))
  await student.getByText('老师还没有布置测验').waitFor()
  const teacher = await openAs('teacher', 'papers', at(1280))
  await fillBank(teacher)
  await teacher.getByLabel('新试卷的名称').fill('示例测验')
  await teacher.getByRole('button', { name: '新建试卷' }).click()
  await teacher.getByRole('button', { name: '从题库选题' }).click()
  for (const { stem } of items) await teacher.getByRole('dialog').getByText(stem).click()
  await teacher.getByRole('button', { name: '加入 3 题' }).click()
  await teacher.getByText('共 3 题，满分 6 分').waitFor()
  await shoot(teacher, 'paper')
  await teacher.getByRole('button', { name: /^布\s?置$/ }).click()
  await teacher.getByText('未作答').waitFor()

  await student.reload()
  await student.getByRole('button', { name: '开始作答' }).click()
  for (const { type } of items) {
    if (type === 'single-choice') await student.getByText('10 帕', { exact: true }).click()
    if (type === 'ordering') {
      await student.getByRole('button', { name: /就按这个顺序/ }).click()
      await student.getByText('已按这个顺序作答').waitFor()
    }
    if (type === 'short-answer') break
    await shoot(student, type)
    await student.getByRole('button', { name: '下一题' }).click()
  }
  await student.getByText('已保存').waitFor()
  await student.reload()
  await student.getByText('第 3 题，共 3 题').waitFor()
  await student.getByLabel('（示例）为什么要更衣？').fill('为了防止污染。')
  await student.getByRole('button', { name: /^交\s?卷$/ }).click()
  await student
    .getByRole('tooltip')
    .getByRole('button', { name: /交\s?卷/ })
    .click()
  await student.getByText('1 题待老师确认').waitFor()
  await student.getByText('你写的“为了防止污染。”').waitFor()
  await shoot(student, 'result')
  expect(await student.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

  await teacher.reload()
  await teacher.getByRole('link', { name: /1 题待确认/ }).click()
  await shoot(teacher, 'confirm')
  await teacher.getByRole('button', { name: '确认得分' }).click()
  await teacher.getByRole('button', { name: '修改得分' }).waitFor()
  await teacher.getByRole('link', { name: '回到这次测验' }).click()
  await teacher.getByText('人数不足 10 人，还看不出').first().waitFor()
  await shoot(teacher, 'figures')
  await student.reload()
  await student.getByText('得分', { exact: false }).first().waitFor()
  await expect.poll(() => student.getByText('待老师确认').count()).toBe(0)
  await teacher.goto(`${address()}/class-view`)
  await teacher.getByRole('heading', { name: '难题' }).waitFor()
  await shoot(teacher, 'class-view')
}, 120_000)

async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.BASHAN_SCREENSHOTS)
    await page.screenshot({ path: `${process.env.BASHAN_SCREENSHOTS}/quiz-${name}.png`, fullPage: true })
}
