import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Connection } from '../storage/database.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { addApplication, changeApplication, decideApplication, isOverdue } from './ai-applications.ts'
import { openAuditLog } from './audit-log.ts'
import { ruledCases } from './eval-cases.ts'
import {
  decideRelease,
  listReleases,
  releaseState,
  releasesOf,
  requestRelease,
  useRelease,
} from './identity-release.ts'
import { monthlyReport } from './monthly-report.ts'
import { type FinishedTurn, queueTurn } from './queue-turn.ts'
import { getReview, listOpenReviews } from './review-queue.ts'
import { addRuling, listRulings, type NewRuling } from './rulings.ts'
import { changeSampleShare, isSampled } from './sample-turns.ts'
import { figuresByPeriod, flagsByRule } from './turn-figures.ts'

let now: Date
const clock = () => now
const hour = 3_600_000
let testing: ReturnType<typeof openTemporaryDatabase>
beforeEach(() => {
  now = new Date('2026-03-02T08:00:00Z')
  testing = openTemporaryDatabase()
})
afterEach(() => testing.remove())

const write = <T>(change: (transaction: Connection) => Promise<T>) => testing.database.write(change)
const read = () => testing.database.read
const audit = () => openAuditLog(testing.database, clock)
const plain = { answerId: undefined, urgentRule: null, rule: null, remarks: [], roster: [] }
const queue = (turn: Partial<FinishedTurn> & { turnId: string }) =>
  write((transaction) => queueTurn(transaction, { question: '问', answer: '答', ...plain, ...turn }, clock))

async function oneCase(turn: Partial<FinishedTurn> = {}): Promise<string> {
  await audit().append({ actorId: 'anna', role: 'student', act: 'turn', subjectId: 'turn', detail: {} })
  await queue({ turnId: 'turn', rule: 'R-INT-1', ...turn })
  const [item] = await listOpenReviews(read())
  return item?.id ?? ''
}

describe('the queue', () => {
  it('takes a crisis at once, and whatever met a rule, with a day by which to decide', async () => {
    await queue({ turnId: 'a', rule: 'R-INT-1' })
    await queue({ turnId: 'b', remarks: ['R-DEP-1', 'R-PROF-1'] })
    await queue({ turnId: 'c', rule: 'R-CRISIS-1', urgentRule: 'R-CRISIS-1' })
    expect(await listOpenReviews(read())).toMatchObject([
      { turnId: 'c', reason: 'crisis', priority: 'urgent', dueAt: '2026-03-03T08:00:00.000Z' },
      { turnId: 'a', reason: 'rule', ruleId: 'R-INT-1', priority: 'normal', dueAt: '2026-03-09T08:00:00.000Z' },
      { turnId: 'b', reason: 'remark', ruleId: 'R-PROF-1' },
    ])
  })

  it('leaves out assessment locks and reminders to rest, which judge nobody', async () => {
    await write((transaction) => changeSampleShare(transaction, { share: 0, changedBy: 'x' }, now))
    await queue({ turnId: 'a', rule: 'R-INT-3' })
    await queue({ turnId: 'b', remarks: ['R-DEP-1'] })
    expect(await listOpenReviews(read())).toEqual([])
  })

  it('draws of the others the share that the committee set, the same turns whenever it is asked', async () => {
    const ids = Array.from({ length: 4000 }, (_, index) => `turn-${index}`)
    const drawn = ids.filter((id) => isSampled(id, 0.05))
    expect(drawn.length).toBeGreaterThan(160)
    expect(drawn.length).toBeLessThan(240)
    expect(ids.filter((id) => isSampled(id, 0.05))).toEqual(drawn)
    await write((transaction) => changeSampleShare(transaction, { share: 1, changedBy: 'x' }, now))
    await queue({ turnId: 'any' })
    expect(await listOpenReviews(read())).toMatchObject([{ turnId: 'any', reason: 'sample', ruleId: '' }])
  })

  it('holds neither the words nor the names of anybody in clear', async () => {
    await oneCase({ question: '赵小示的电话是13800001234吗', answer: '赵小示不在', roster: ['赵小示'] })
    const [item] = await listOpenReviews(read())
    expect(JSON.stringify(item)).not.toMatch(/赵小示|13800001234/)
  })
})

describe('a ruling', () => {
  const rule = (reviewId: string, more: Partial<NewRuling> = {}) =>
    write((transaction) =>
      addRuling(
        transaction,
        { reviewId, verdict: 'wrong-flag', ruleId: 'R-INT-1', reason: '是求助', evalCase: null, ruledBy: 'm', ...more },
        { clock, roster: ['赵小示'] },
      ),
    )

  it('closes the case; a later one holds instead and the earlier stays', async () => {
    const id = await oneCase()
    await rule(id)
    expect(await listOpenReviews(read())).toEqual([])
    await rule(id, { verdict: 'upheld', reason: '复查后维持' })
    expect((await listRulings(read(), id)).map(({ verdict }) => verdict)).toEqual(['upheld', 'wrong-flag'])
  })

  it('cannot be changed, not even in the database', async () => {
    await rule(await oneCase())
    await expect(write(async (transaction) => transaction.run(sql`update rulings set reason = 'x'`))).rejects.toThrow()
    await write(async (transaction) => transaction.run(sql`update rulings set ruled_by = 'erased'`))
  })

  it('gives the evals its case while it holds, if it was approved as one', async () => {
    const id = await oneCase()
    await rule(id, { evalCase: { prompt: '这道题怎么想', expected: 'answer' } })
    expect(await ruledCases(read())).toMatchObject([
      { rule: 'R-INT-1', prompt: '这道题怎么想', expected: 'answer', why: '是求助', split: 'pending' },
    ])
    await rule(id, { verdict: 'upheld' })
    expect(await ruledCases(read())).toEqual([])
  })

  it.each([
    ['a rule missed and not named', { verdict: 'missed', ruleId: null }],
    ['a rule that there is not', { ruleId: 'R-NONE-1' }],
    ['a name in the case for the evals', { evalCase: { prompt: '赵小示怎么想', expected: 'answer' } }],
  ] as const)('is refused with %s', async (_, more) => {
    await expect(rule(await oneCase(), more)).rejects.toMatchObject({ code: 'input-invalid' })
  })
})

describe('an identity', () => {
  const ask = (reviewId: string, urgent = false) =>
    write((transaction) =>
      requestRelease(transaction, { reviewId, requestedBy: 'member', reason: '要联系班主任', urgent }, clock),
    )
  const decide = (id: string, decidedBy: string, granted = true) =>
    write((transaction) => decideRelease(transaction, { id, decidedBy, granted, reason: '同意' }, clock))
  const use = (id: string, by = 'member') => write((transaction) => useRelease(transaction, { id, by }, clock))

  it('takes two persons, and is shown once, to whoever asked', async () => {
    const { id } = await ask(await oneCase())
    await expect(use(id)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(decide(id, 'member')).rejects.toMatchObject({ code: 'forbidden' })
    await decide(id, 'other')
    await expect(decide(id, 'third', false)).rejects.toMatchObject({ code: 'conflict' })
    await expect(use(id, 'other')).rejects.toMatchObject({ code: 'forbidden' })
    expect((await use(id)).personId).toBe('anna')
    await expect(use(id)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await releasesOf(read(), 'anna')).toMatchObject([{ requestReason: '要联系班主任' }])
    expect(await releasesOf(read(), 'berta')).toEqual([])
  })

  it('is not shown after a refusal, nor a day after it was granted', async () => {
    const reviewId = await oneCase()
    const refused = await ask(reviewId)
    await decide(refused.id, 'other', false)
    await expect(use(refused.id)).rejects.toMatchObject({ code: 'forbidden' })
    const late = await ask(reviewId)
    await decide(late.id, 'other')
    now = new Date(now.getTime() + 25 * hour)
    await expect(use(late.id)).rejects.toMatchObject({ code: 'forbidden' })
    const states = (await listReleases(read(), reviewId)).map((release) => releaseState(release, now))
    expect(states.sort()).toEqual(['expired', 'refused'])
  })

  it('is shown to one person in danger to life only; the person hears of it when the case is decided', async () => {
    await expect(ask(await oneCase(), true)).rejects.toMatchObject({ code: 'forbidden' })
    await queue({ turnId: 'turn', urgentRule: 'R-CRISIS-1' })
    const [urgent] = await listOpenReviews(read())
    const { id } = await ask(urgent?.id ?? '', true)
    expect((await use(id)).personId).toBe('anna')
    expect(await releasesOf(read(), 'anna')).toEqual([])
    await write((transaction) =>
      addRuling(
        transaction,
        { reviewId: urgent?.id ?? '', verdict: 'upheld', ruleId: null, reason: '已联系', evalCase: null, ruledBy: 'm' },
        { clock, roster: [] },
      ),
    )
    expect(await releasesOf(read(), 'anna')).toHaveLength(1)
  })

  it('is found no more once the person has cut the link', async () => {
    const { id } = await ask(await oneCase())
    await decide(id, 'other')
    await write(async (transaction) => transaction.run(sql`delete from actor_pseudonyms`))
    await expect(use(id)).rejects.toMatchObject({ code: 'not-found' })
    expect(await getReview(read(), (await listReleases(read()))[0]?.reviewId ?? '')).toBeDefined()
  })
})

describe('the register of AI applications', () => {
  const assessment = {
    name: '示例应用',
    purpose: '答疑',
    users: '学生',
    data: '提问',
    risk: 'medium',
    safeguards: '筛查',
    reassessOn: '2026-09-01',
  } as const
  const add = (more: object = {}) =>
    write((transaction) => addApplication(transaction, { ...assessment, ...more }, { by: 'm', clock }))
  const approve = (id: string) =>
    write((transaction) => decideApplication(transaction, id, { state: 'approved', by: 'm', clock }))

  it('approves what is assessed, until it is changed; tells when it is due again', async () => {
    const { id } = await add()
    const approved = await approve(id)
    expect(approved).toMatchObject({ state: 'approved', approvedBy: 'm' })
    expect(isOverdue(approved, now)).toBe(false)
    expect(isOverdue(approved, new Date('2026-09-02T00:00:00Z'))).toBe(true)
    const changed = await write((transaction) =>
      changeApplication(transaction, id, { assessment: { ...assessment, data: '提问与成绩' }, by: 'n', clock }),
    )
    expect(changed).toMatchObject({ state: 'draft', approvedBy: null })
  })

  it.each([{ risk: 'unacceptable' }, { reassessOn: null }, { reassessOn: '2026-03-01' }])(
    'does not approve %o',
    async (more) => {
      const { id } = await add(more)
      await expect(approve(id)).rejects.toMatchObject({ code: 'input-invalid' })
    },
  )

  it('goes by the day in China', async () => {
    // Past midnight there, and the day before still by the clock of the server.
    now = new Date('2026-08-31T17:00:00Z')
    const { id } = await add()
    await expect(approve(id)).rejects.toMatchObject({ code: 'input-invalid' })
    expect(isOverdue({ ...(await add()), state: 'approved', reassessOn: '2026-08-31' }, now)).toBe(true)
  })
})

describe('the figures', () => {
  const turn = (at: string, decision: string, rule: string | null = null, remarks: string[] = []) => {
    now = new Date(at)
    const detail = { agent: 'tutor', model: 'quotation', decision, rule, remarks }
    return audit().append({ actorId: 'anna', role: 'student', act: 'turn', subjectId: at, detail })
  }
  beforeEach(async () => {
    // Half past midnight on the first in China.
    await turn('2026-02-28T16:30:00Z', 'done')
    await turn('2026-03-02T02:00:00Z', 'refused:rule', 'R-INT-1')
    await queue({ turnId: 'x', rule: 'R-INT-1' })
    await turn('2026-03-02T03:00:00Z', 'refused:no-evidence')
    await turn('2026-03-09T03:00:00Z', 'done', null, ['R-PROF-1'])
    await turn('2026-03-31T16:30:00Z', 'done')
    const [item] = await listOpenReviews(read())
    const ruling = { verdict: 'wrong-flag', ruleId: 'R-INT-1', reason: '误判', evalCase: null, ruledBy: 'm' } as const
    await write((transaction) => addRuling(transaction, { reviewId: item?.id ?? '', ...ruling }, { clock, roster: [] }))
  })
  const march = { from: '2026-03-01', to: '2026-03-31' }

  it('go by days in China and by weeks from Monday', async () => {
    const quiet = { refused: 0, noEvidence: 0, flagged: 0, decided: 0, wrong: 0 }
    const second = { turns: 2, refused: 1, noEvidence: 1, flagged: 1, decided: 1, wrong: 1 }
    expect(await figuresByPeriod(read(), march, 'day')).toEqual([
      { ...quiet, period: '2026-03-01', turns: 1 },
      { ...second, period: '2026-03-02' },
      { ...quiet, period: '2026-03-09', turns: 1 },
    ])
    expect((await figuresByPeriod(read(), march, 'week')).map(({ period, turns }) => [period, turns])).toEqual([
      ['2026-02-23', 1],
      ['2026-03-02', 2],
      ['2026-03-09', 1],
    ])
    expect(await flagsByRule(read(), march)).toEqual([
      { rule: 'R-INT-1', count: 1 },
      { rule: 'R-PROF-1', count: 1 },
    ])
  })

  it('make a monthly report that names nobody and says whether the log is whole', async () => {
    const report = await monthlyReport({ database: testing.database, audit: audit(), clock }, '2026-03')
    expect(report).toMatchObject({
      days: march,
      total: { turns: 4, refused: 1, noEvidence: 1, wrong: 1 },
      cases: { opened: 1, open: 0, overdue: 0 },
      audit: { ok: true, rows: 5 },
    })
    expect(JSON.stringify(report)).not.toContain('anna')
  })
})
