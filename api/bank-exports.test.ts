import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readGift } from '../teaching/interchange/read-gift.ts'
import type { ItemContent } from '../teaching/quiz-item.ts'
import { sampleItem } from '../teaching/testing/sample-items.ts'
import { type Browser, openTestApp } from './testing/test-app.ts'

describe('items of the bank as a file', () => {
  let test: ReturnType<typeof openTestApp>
  let teacher: Browser

  beforeEach(async () => {
    test = openTestApp()
    teacher = await test.signedInAs('teacher')
  })
  afterEach(() => test.remove())

  const put = (content: ItemContent) =>
    teacher('POST', '/api/question-bank', { content: { ...content, sources: [] }, tags: [] })

  it('are those that the filter shows', async () => {
    await put(sampleItem('true-false'))
    await put(sampleItem('single-choice'))
    const response = await teacher('GET', '/api/question-exports?format=gift&type=true-false')
    expect(response.status).toBe(200)
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain('题库.gift.txt')
    expect(readGift(await response.text()).items.map(({ content }) => content.stem)).toEqual([
      sampleItem('true-false').stem,
    ])
  })

  it('are refused by name where the format cannot hold one', async () => {
    await put(sampleItem('fill-in'))
    const response = await teacher('GET', '/api/question-exports?format=gift')
    expect(response.status).toBe(409)
    expect(((await response.json()) as { title: string }).title).toContain('压差应当不低于')
  })

  it('are none where nothing fits, and the teacher hears so', async () => {
    expect((await teacher('GET', '/api/question-exports?format=gift')).status).toBe(404)
  })
})
