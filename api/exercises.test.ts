import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plantFaults } from '../exercises/batch-record/plant-faults.ts'
import { exerciseAttempts } from '../exercises/schema.ts'
import { ingestPaths } from '../ingest/ingest-paths.ts'
import { learningEvidence } from '../learning/schema.ts'
import { systemClock } from '../storage/clock.ts'
import type { AttemptView } from './contract/exercises.ts'
import { type Browser, openTestApp } from './testing/test-app.ts'

const corpus = fileURLToPath(new URL('../samples/corpus', import.meta.url))
const product = openTestApp()
let student: Browser
beforeAll(async () => {
  const paths = [`${corpus}/food`, `${corpus}/biopharma`]
  await ingestPaths(product.database, paths, { metadata: {}, clock: systemClock, dataFolder: product.folder })
  student = await product.signedInAs('student')
}, 60_000)
afterAll(() => product.remove())

const begin = async (kind: string, task: string) =>
  (await (await student('POST', '/api/exercises', { kind, task })).json()) as AttemptView

describe('exercises', () => {
  it('never show their key before they are handed in', async () => {
    const haccp = await begin('haccp', 'cured-pork')
    expect(haccp.result).toBeNull()
    expect(JSON.stringify(haccp)).not.toMatch(/significant|severity|"why"|"reasons"/u)
    const record = await begin('batch-record', 'new')
    expect(JSON.stringify(record)).not.toMatch(/planted|"why"|principles/u)
    expect((await student('POST', '/api/exercises', { kind: 'haccp', task: 'none' })).status).toBe(404)
  })

  it('are graded, with clauses that open, and tell the learning record what was shown', async () => {
    const { id } = await begin('haccp', 'pasteurised-milk')
    const handed = {
      kind: 'haccp',
      haccp: {
        analysis: [
          { id: 'survival', judgement: 'significant', reason: '后面没有杀灭步骤，致病菌会使人中毒甚至致死。' },
        ],
        trees: [{ hazard: 'survival', answers: { q1: false, q2: true, q3: false, q4: true } }],
        plans: [
          {
            step: 'pasteurise',
            limit: '不低于72℃，15秒',
            monitoring: '温度记录仪连续记录，操作工',
            correction: '停机，隔离销毁',
          },
        ],
      },
    }
    const answer = (await (await student('POST', `/api/exercises/${id}/submit`, handed)).json()) as AttemptView
    expect(answer.result).toMatchObject({ passed: false, marks: { limits: { of: 10 } } })
    const detail = answer.result?.detail
    if (detail?.kind !== 'haccp') throw new Error('no result')
    expect(detail.missedCcps.map(({ hazard }) => hazard)).toEqual(['兽药（抗生素）残留超限'])
    const tree = detail.trees.find(({ hazard }) => hazard === 'survival')
    expect(tree).toMatchObject({ right: true, clause: { clause: '5.1' } })
    expect((await student('GET', `/api/clauses/${tree?.clause.clauseId}`)).status).toBe(200)
    for (const { clause } of [...detail.trees, ...detail.plans]) expect([clause, clause.clauseId]).not.toContain(null)
    const evidence = await product.database.read.select().from(learningEvidence)
    expect(
      evidence
        .filter(({ sourceId }) => sourceId === id)
        .map(({ score }) => score)
        .sort(),
    ).toEqual([0, 0, 0, 0, 1])
    expect((await student('POST', `/api/exercises/${id}/submit`, handed)).status).toBe(409)
  })

  it('find every planted fault by a clause of the library', async () => {
    const { id } = await begin('batch-record', 'new')
    const rows = await product.database.read.select().from(exerciseAttempts)
    const { planted } = plantFaults(rows.find((row) => row.id === id)?.task ?? '')
    const marks = planted.map(({ cell, principles }) => ({ cell, principle: principles[0] }))
    const record = {
      marks,
      deviation: '2024年9月12日总混间停机，立即停止并报告质量管理部，评估影响，调查原因。',
      capa: '',
    }
    const response = await student('POST', `/api/exercises/${id}/submit`, { kind: 'batch-record', record })
    const { result } = (await response.json()) as AttemptView
    if (result?.detail.kind !== 'batch-record') throw new Error('no result')
    expect(result.marks.found).toEqual({ got: 45, of: 45 })
    expect(result.detail.faults.every(({ found, clause }) => found && clause.clauseId !== null)).toBe(true)
    expect(((await (await student('GET', '/api/exercises')).json()) as { attempts: unknown[] }).attempts).toHaveLength(
      2,
    )
  })

  it('belong to their learner, and what is written in danger gets help instead of marks', async () => {
    const { id } = await begin('batch-record', 'new')
    const teacher = await product.signedInAs('teacher')
    expect((await teacher('GET', `/api/exercises/${id}`)).status).toBe(404)
    const record = { marks: [], deviation: '我不想活了', capa: '' }
    const response = await student('POST', `/api/exercises/${id}/submit`, { kind: 'batch-record', record })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('12356')
  })
})
