import { readFile } from 'node:fs/promises'
import JSZip from 'jszip'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { productForTests } from './testing/product-for-tests.ts'

const { openAs } = productForTests(process.env, { viewport: { width: 1280, height: 900 } })

async function start(page: Page, post: string): Promise<void> {
  await page.getByRole('button', { name: '模拟面试' }).click()
  await page.getByLabel('岗位').fill(post)
  await page.getByLabel('岗位').press('Enter')
  await page.getByRole('button', { name: '开始面试' }).click()
  await page.getByText('第 1 题，共 6 题').waitFor()
}

/** Sends one answer and waits until it is taken; tells what became of the interview. */
async function answer(page: Page, text: string): Promise<string> {
  await page.getByLabel('你的回答').fill(text)
  const taken = page.waitForResponse((response) => response.url().endsWith('/answers'))
  await page.getByRole('button', { name: '回答', exact: true }).click()
  const response = await taken
  expect(response.status()).toBe(200)
  return (await response.json()).interview.status
}

test('an interview goes through its rounds to a report, which is saved as a Word file', async () => {
  const page = await openAs('job-seeker')
  await start(page, '养老护理员')
  const report = page.getByRole('heading', { name: /^面试报告/ })
  const said =
    '我会先看老人的意识和呼吸，马上报告护士，不随便搬动。去年实习的时候我做过，要真实记录，最后老人没有受伤。'
  // Six questions with two follow-ups at most.
  for (let turn = 0; turn < 18; turn += 1) {
    if ((await answer(page, said)) === 'finished') break
  }
  await report.waitFor()
  expect(await page.getByRole('heading', { name: '接下来练这三件' }).count()).toBe(1)
  await page.getByRole('img', { name: '各方面得分' }).locator('svg').waitFor()
  expect(await page.getByRole('link', { name: '看这个岗位，做计划' }).getAttribute('href')).toMatch(/^\/posts\/.+/)
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载 Word' }).click()
  const file = await (await saving).path()
  const zip = await JSZip.loadAsync(await readFile(file))
  const words = (await zip.file('word/document.xml')?.async('string')) ?? ''
  expect(words).toContain('不作为录用或成绩依据')
  expect(words).toContain('接下来练什么')
}, 120_000)

test('a draft and the place in the interview outlive a reload; a pause stops the clock', async () => {
  const page = await openAs('student')
  await start(page, '制剂操作工')
  await page.getByLabel('你的回答').fill('我学的是药物制剂')
  await page.reload()
  await expect.poll(() => page.getByLabel('你的回答').inputValue()).toBe('我学的是药物制剂')
  await page.getByRole('button', { name: '暂停' }).click()
  await page.getByText('已暂停，不计时').waitFor()
  await page.reload()
  await page.getByRole('button', { name: '继续面试' }).click()
  await page.getByLabel('你的回答').waitFor()
})

test('a person in need is answered first, and the interview waits', async () => {
  const page = await openAs('student')
  await start(page, '食品检验员')
  await answer(page, '我最近真的撑不下去了，觉得活着没意思')
  await page.getByRole('alert').filter({ hasText: '12356' }).waitFor()
  await page.getByRole('button', { name: '继续面试' }).waitFor()
})

test('speech is offered only where the browser has it', async () => {
  const page = await openAs('student')
  await page.addInitScript('delete window.SpeechRecognition; delete window.webkitSpeechRecognition')
  await page.reload()
  await start(page, '食品检验员')
  expect(await page.getByRole('button', { name: '语音输入' }).count()).toBe(0)
})
