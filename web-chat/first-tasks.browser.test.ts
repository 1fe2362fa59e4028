import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Opened, openProduct } from './testing/open-product.ts'

/** Somebody who sees this for the first time: presses what is on the screen and writes into fields; every action counts. */
type Visitor = {
  page: Page
  press: (target: Locator) => Promise<void>
  write: (target: Locator, words: string) => Promise<void>
}

const resume = `姓名：示例同学
求职意向：生物医药制剂生产操作工
教育经历
2024.09-2027.06 示例职业学校 生物制药工艺
技能
会洁净区更衣、填写批生产记录`

/** The first task of each role, by the name of the button on the start page. */
const tasks: Record<string, { role: string; most: number; run: (visitor: Visitor) => Promise<void> }> = {
  asks: {
    role: '学生',
    most: 5,
    async run({ page, press, write }) {
      await write(page.getByLabel('你的问题'), '洁净区的压差是多少？')
      await press(page.getByRole('button', { name: '发送' }))
      await press(page.getByRole('button', { name: /^来源 1/ }).first())
      await page
        .getByRole('complementary', { name: '条款' })
        .or(page.getByRole('dialog'))
        .locator('mark')
        .first()
        .waitFor()
    },
  },
  'begins a lesson': {
    role: '教师',
    most: 7,
    async run({ page, press, write }) {
      await press(page.getByRole('link', { name: '备第一份教案' }))
      await write(page.getByLabel('从一份资料里选'), '跌倒应急')
      await press(page.getByTitle(/跌倒应急处置规程/).first())
      await press(page.getByRole('checkbox', { name: /5 第一分钟/ }))
      await press(page.getByRole('button', { name: '生成大纲' }))
      await page.getByRole('heading', { name: '大纲' }).waitFor()
    },
  },
  'makes a résumé': {
    role: '求职者',
    most: 5,
    async run({ page, press, write }) {
      await press(page.getByRole('link', { name: '做一份简历' }).first())
      await press(page.getByRole('tab', { name: '粘贴文字' }))
      await write(page.getByRole('tabpanel').getByRole('textbox'), resume)
      await press(page.getByRole('tabpanel').getByRole('button'))
      await page.getByText('示例职业学校').first().waitFor()
    },
  },
  'decides a case': {
    role: '伦理委员会',
    most: 6,
    async run({ page, press, write }) {
      await press(page.getByRole('link', { name: '裁决一个案例' }))
      await press(page.getByRole('button', { name: '打开案例' }).first())
      await press(page.getByRole('radio', { name: /^误判/ }))
      await write(page.getByLabel('理由', { exact: true }), '示例：这是课后练习')
      await press(page.getByRole('button', { name: '作出裁定' }))
      await page.getByText('现行').waitFor()
    },
  },
  'invites a teacher': {
    role: '管理员',
    most: 5,
    async run({ page, press, write }) {
      await press(page.getByRole('link', { name: '邀请老师和学生', exact: true }))
      await write(page.getByLabel('姓名', { exact: true }), '示例老师')
      await write(page.getByLabel('用户名', { exact: true }), 'shili001')
      await press(page.getByRole('tabpanel').getByRole('button', { name: /^邀\s?请$/ }))
      await page.getByRole('dialog').waitFor()
    },
  },
  'makes a backup': {
    role: '管理员',
    most: 3,
    async run({ page, press }) {
      await press(page.getByRole('link', { name: '做第一次备份' }))
      await press(page.getByRole('button', { name: '现在备份' }))
      await page.getByRole('link', { name: '下载' }).first().waitFor()
    },
  },
}

describe.each([360, 1280])('on a screen of %i pixels', (width) => {
  let opened: Opened
  beforeAll(async () => {
    opened = await openProduct(process.env)
    await declinedQuestion()
  })
  afterAll(() => opened?.close())

  async function start(): Promise<Page> {
    const context = await opened.browser.newContext({ locale: 'zh-CN', viewport: { width, height: 800 } })
    const page = await context.newPage()
    await page.goto(opened.product.address)
    return page
  }

  /** Something for the committee to decide. */
  async function declinedQuestion(): Promise<void> {
    const page = await start()
    await page.getByLabel('你的问题').fill('我正在网上考试，第5题选什么？')
    await page.getByLabel('你的问题').press('Enter')
    await page.getByText('按规则不作回答').first().waitFor()
    await page.context().close()
  }

  test.each(Object.entries(tasks))('who %s gets there by what is on the screen', async (name, { role, most, run }) => {
    const page = await start()
    let steps = 0
    const press = async (target: Locator) => {
      steps += 1
      await target.click()
    }
    const write = async (target: Locator, words: string) => {
      steps += 1
      await target.fill(words)
    }
    const started = performance.now()
    await press(page.getByRole('button', { name: role, exact: true }))
    await page.getByRole('complementary', { name: '试用身份' }).waitFor()
    const first = page.getByRole('region', { name: '先完成这几步' })
    await first.waitFor()
    const before = await first.getByRole('img', { name: '已完成' }).count()
    await run({ page, press, write })
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(`first task, ${role} ${name}, ${width} px: ${steps} steps, ${seconds} s by a machine\n`)
    expect(steps).toBeLessThanOrEqual(most)
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)

    // The step ticks itself off.
    await page.goto(opened.product.address)
    await first.waitFor()
    await expect.poll(() => first.getByRole('img', { name: '已完成' }).count()).toBe(before + 1)
    await page.context().close()
  })
})
