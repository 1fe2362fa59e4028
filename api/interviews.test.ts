import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scriptedModel } from '../agents/testing/scripted-model.ts'
import type { Interview, InterviewAnswered } from './contract/interviews.ts'
import { openTestApp } from './testing/test-app.ts'

type Test = ReturnType<typeof openTestApp>
type Browser = Awaited<ReturnType<Test['signedInAs']>>

let test: Test
beforeEach(() => {
  test = openTestApp()
})
afterEach(() => test.remove())

const solid =
  '我会先停下来，不继续做，马上报告班长和质量管理部，因为要真实、可追溯。去年实训的时候我做过，按规程记录时间和数字，最后检查合格。'

async function start(browser: Browser, wish: Record<string, unknown> = {}): Promise<Interview> {
  const response = await browser('POST', '/api/interviews', { postId: 'tablet', level: 1, ...wish })
  expect(response.status).toBe(200)
  return (await response.json()) as Interview
}

async function answer(browser: Browser, id: string, text: string): Promise<InterviewAnswered> {
  const response = await browser('POST', `/api/interviews/${id}/answers`, { text })
  expect(response.status).toBe(200)
  return (await response.json()) as InterviewAnswered
}

async function answerAll(browser: Browser, id: string, text: string): Promise<Interview> {
  for (let turn = 0; turn < 20; turn += 1) {
    const { interview } = await answer(browser, id, text)
    if (interview.status === 'finished') return interview
  }
  throw new Error('the interview never ended')
}

describe('an interview', () => {
  it('asks six rounds with two follow-ups at most each, then reports with the words that were said', async () => {
    const browser = await test.signedInAs('job-seeker')
    const { id, rounds } = await start(browser)
    const { transcript, report } = await answerAll(browser, id, solid)
    expect(rounds).toBe(6)
    for (let round = 0; round < rounds; round += 1) {
      const asked = transcript.filter((turn) => turn.who === 'interviewer' && turn.round === round)
      expect(asked.length).toBeGreaterThanOrEqual(1)
      expect(asked.length).toBeLessThanOrEqual(3)
    }
    expect(report?.total).toBeGreaterThan(0)
    expect(report?.practise.length).toBe(3)
    for (const point of report?.questions.flatMap(({ points }) => points) ?? []) {
      if (point.quote !== null) expect(transcript.map(({ text }) => text).join('')).toContain(point.quote.slice(0, 10))
    }
    const stored = await answerAfterEnd(browser, id)
    expect(stored).toBe(409)
  })

  it('goes on where it stopped; a pause refuses answers and counts no time', async () => {
    const browser = await test.signedInAs('student')
    const { id } = await start(browser)
    await answer(browser, id, solid)
    const paused = (await (await browser('POST', `/api/interviews/${id}/pause`)).json()) as Interview
    expect(paused.status).toBe('paused')
    expect(await answerAfterEnd(browser, id)).toBe(409)
    const later = (await (await browser('GET', `/api/interviews/${id}`)).json()) as Interview
    expect([later.spentMs, later.transcript]).toEqual([paused.spentMs, paused.transcript])
    const on = (await (await browser('POST', `/api/interviews/${id}/resume`)).json()) as Interview
    expect(on.status).toBe('running')
  })

  it('ends early with a report on what was answered, and can be saved and deleted', async () => {
    const browser = await test.signedInAs('student')
    const { id } = await start(browser)
    expect((await browser('GET', `/api/interviews/${id}/export?format=docx`)).status).toBe(409)
    await answer(browser, id, '不知道')
    const ended = (await (await browser('POST', `/api/interviews/${id}/finish`)).json()) as Interview
    expect(ended.report?.questions.filter(({ total }) => total !== null)).toHaveLength(1)
    const file = await browser('GET', `/api/interviews/${id}/export?format=md`)
    expect(await file.text()).toContain('不作为录用或成绩依据')
    expect((await browser('DELETE', `/api/interviews/${id}`)).status).toBe(204)
    expect((await browser('GET', `/api/interviews/${id}`)).status).toBe(404)
  })

  it('is nobody else’s', async () => {
    const { id } = await start(await test.signedInAs('student'))
    const other = await test.signedInAs('job-seeker')
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/answers'],
      ['POST', '/pause'],
      ['POST', '/finish'],
      ['GET', '/export?format=md'],
      ['DELETE', ''],
    ] as const) {
      const body = path === '/answers' ? { text: solid } : undefined
      expect([path, (await other(method, `/api/interviews/${id}${path}`, body)).status]).toEqual([path, 404])
    }
  })

  it('is put aside kindly where a person is in need, and the answer is not kept', async () => {
    const browser = await test.signedInAs('student')
    const { id } = await start(browser)
    const { notice, interview } = await answer(browser, id, '我最近真的撑不下去了，觉得活着没意思')
    expect(notice).toContain('12356')
    expect([interview.status, interview.transcript.length]).toEqual(['paused', 1])
    const urgent = await test.database.read.all(sql`select rule_id from review_queue where priority = 'urgent'`)
    expect(urgent).toHaveLength(1)
  })

  it('writes an audit row for every answer, without the person’s words in the clear where they name somebody', async () => {
    const browser = await test.signedInAs('student')
    const { id } = await start(browser)
    await answer(browser, id, '我的手机号是13800138000，我学的是药物制剂。')
    const rows = await test.database.read.all<{ detail: string }>(
      sql`select detail from audit_log where act = 'turn' and detail like '%interviewer%'`,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.detail).not.toContain('13800138000')
  })
})

async function answerAfterEnd(browser: Browser, id: string): Promise<number> {
  return (await browser('POST', `/api/interviews/${id}/answers`, { text: solid })).status
}

describe('with a model', () => {
  it('the model words a follow-up that code has chosen', async () => {
    const wording = '好的，能再说说这一步怎么做吗？'
    const model = scriptedModel([wording], [wording])
    test.remove()
    test = openTestApp({ model: model.connection })
    const browser = await test.signedInAs('student')
    const { id } = await start(browser)
    const { interview } = await answer(browser, id, '我会好好做的，请放心。')
    expect(interview.transcript.at(-1)).toMatchObject({ who: 'interviewer', text: wording, round: 0 })
  })

  it('a model that fails leaves the interview to code', async () => {
    const broken = scriptedModel(...Array.from({ length: 60 }, () => ['break' as const]))
    test.remove()
    test = openTestApp({ model: broken.connection })
    const browser = await test.signedInAs('student')
    const { id } = await start(browser)
    const { report } = await answerAll(browser, id, solid)
    expect(report?.model).toBe('quotation')
    expect(report?.total).toBeGreaterThan(0)
  }, 60_000)
})
